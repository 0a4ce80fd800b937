import { z } from 'zod';
import { INDICATIONS } from './imaging-indications';
import {
  BODY_REGION,
  BODY_REGIONS,
  CONTRAST_QUESTION,
  CONTRAST_QUESTIONS,
  DURATION_UNITS,
  IMAGED_SIDES,
  IMAGING_URGENCIES,
  MODALITIES,
  MODALITY,
  MRI_QUESTION,
  MRI_QUESTIONS,
  PREGNANCY_ANSWERS,
  YES_NO_UNKNOWN,
} from './imaging-words';
import { commonAnswersSchema, emptyCommonAnswers } from './letter-answers';
import { typed } from './printable';

const count = (max: number) =>
  z
    .number('Enter a whole number.')
    .int('Enter a whole number.')
    .min(0, 'Enter 0 or more.')
    .max(max, `Enter at most ${max}.`)
    .nullable();
const yesNoUnknown = z.enum(YES_NO_UNKNOWN).nullable();
const answered = z.object({ answer: yesNoUnknown, details: typed(300) });

/**
 * The answers of an imaging request while it is written: every one may be missing, none may be
 * impossible. The same object is held by the form, parsed by the action and stored by the verb.
 */
export const imagingRequestDraftSchema = commonAnswersSchema.extend({
  modality: z.enum(MODALITIES).nullable(),
  regions: z.array(z.enum(BODY_REGIONS)).max(BODY_REGIONS.length),
  side: z.enum(IMAGED_SIDES).nullable(),
  views: typed(300),
  indication: z.enum(INDICATIONS).nullable(),
  question: typed(2000),
  provisionalDiagnosis: typed(1000),
  changesManagement: typed(1000),
  /** Asked only when the chart has neither onset date nor duration. */
  duration: z.object({ count: count(100), unit: z.enum(DURATION_UNITS) }),
  treatmentTried: typed(2000),
  weeksOfCare: count(2000),
  previousImaging: z.object({
    answer: z.enum(['none_known', 'known']).nullable(),
    /** What, where and when. */
    details: typed(1000),
  }),
  pregnancy: z.object({ answer: z.enum(PREGNANCY_ANSWERS).nullable(), lastPeriod: typed(80) }),
  mri: z.object({
    answers: z.record(z.enum(MRI_QUESTIONS), answered),
    weightKilograms: count(400),
  }),
  contrast: z.object({
    isAsked: z.boolean(),
    answers: z.record(z.enum(CONTRAST_QUESTIONS), answered),
    egfr: typed(80),
  }),
  urgency: z.enum(IMAGING_URGENCIES).nullable(),
  urgencyReason: typed(1000),
  /** Why a red flag that is present may wait; never prefilled. */
  routineReason: typed(1000),
  /** Why imaging is asked for against the note of the guideline; never prefilled. */
  guidelineReason: typed(1000),
  isEmergencyDepartment: z.boolean(),
  hasAgreed: z.boolean(),
  /** Said on purpose: without it a request names who receives a copy. */
  hasNoCopy: z.boolean(),
  resultActor: typed(200),
  deputy: typed(200),
  urgentTelephone: typed(60),
  outOfHours: typed(200),
  canLieFlat: yesNoUnknown,
  canTransfer: yesNoUnknown,
  interpreter: typed(200),
  mobility: typed(300),
  chaperone: typed(200),
  /** Conditions and medicines on the patient's record. Allergies and devices always print. */
  includesRecordFacts: z.boolean(),
});
export type ImagingRequestInput = z.input<typeof imagingRequestDraftSchema>;
export type ImagingRequest = z.output<typeof imagingRequestDraftSchema>;

type Path = readonly (string | number)[];
type Demand = (path: Path, words: string) => void;

/** The mandatory content of vocabulary 9.3 that the answers alone can show. */
export const imagingRequestReadySchema = imagingRequestDraftSchema.superRefine((answers, ctx) => {
  const demand: Demand = (path, words) =>
    ctx.addIssue({ code: 'custom', path: [...path], message: words });
  const text = (value: string, path: Path, words: string) => {
    if (value.trim() === '') demand(path, words);
  };
  demandWhat(answers, demand);
  text(answers.question, ['question'], 'Ask the clinical question that the result should answer.');
  text(answers.provisionalDiagnosis, ['provisionalDiagnosis'], 'Give the provisional diagnosis.');
  text(
    answers.changesManagement,
    ['changesManagement'],
    'Say how the result will change what is done.',
  );
  text(answers.treatmentTried, ['treatmentTried'], 'Say what treatment was tried, or “none”.');
  if (answers.weeksOfCare === null) {
    demand(['weeksOfCare'], 'Say how many weeks of care there have been; 0 is an answer.');
  }
  demandSafety(answers, demand);
  if (answers.urgency === null) demand(['urgency'], 'Choose the urgency.');
  text(answers.urgencyReason, ['urgencyReason'], 'Give the reason for the urgency.');
  if (!answers.hasAgreed) {
    demand(
      ['hasAgreed'],
      'Record that the patient agreed to the request and to sharing this information.',
    );
  }
  const hasCopy = answers.recipients.some(({ role }) => role === 'copy');
  if (!hasCopy && !answers.hasNoCopy) {
    demand(['hasNoCopy'], 'Say who receives a copy, such as the GP, or that nobody does.');
  }
  text(answers.resultActor, ['resultActor'], 'Say who acts on the result.');
  text(answers.deputy, ['deputy'], 'Name the deputy who acts when that person is away.');
  text(
    answers.urgentTelephone,
    ['urgentTelephone'],
    'Give the telephone for urgent results, out of hours too.',
  );
  if (answers.canLieFlat === null) {
    demand(['canLieFlat'], 'Say whether the patient can lie flat.');
  }
  if (answers.canTransfer === null) {
    demand(['canTransfer'], 'Say whether the patient can transfer onto the table.');
  }
});

function demandWhat(answers: ImagingRequest, demand: Demand): void {
  if (answers.modality === null) demand(['modality'], 'Choose what kind of imaging is asked for.');
  if (answers.regions.length === 0) demand(['regions'], 'Choose the body region.');
  const isSided = answers.regions.some((region) => BODY_REGION[region].isSided);
  if (isSided && answers.side === null) demand(['side'], 'Choose the side.');
  if (answers.views.trim() === '') demand(['views'], 'Say which views or sequence.');
  if (answers.indication === null) demand(['indication'], 'Choose the indication.');
}

function demandSafety(answers: ImagingRequest, demand: Demand): void {
  const { previousImaging, modality, mri, contrast } = answers;
  if (previousImaging.answer === null) {
    demand(['previousImaging', 'answer'], 'Record earlier imaging, or that none is known.');
  } else if (previousImaging.answer === 'known' && previousImaging.details.trim() === '') {
    demand(['previousImaging', 'details'], 'Say what was imaged, where and when.');
  }
  if (modality !== null && MODALITY[modality].isIonising && answers.pregnancy.answer === null) {
    demand(['pregnancy', 'answer'], 'Answer the pregnancy question, or “not applicable”.');
  }
  if (modality === 'mri') {
    for (const question of MRI_QUESTIONS) {
      if (mri.answers[question].answer === null) {
        demand(
          ['mri', 'answers', question, 'answer'],
          `MRI safety, ${MRI_QUESTION[question]}: yes, no or not known.`,
        );
      }
    }
  }
  if (contrast.isAsked) {
    for (const question of CONTRAST_QUESTIONS) {
      if (contrast.answers[question].answer === null) {
        demand(
          ['contrast', 'answers', question, 'answer'],
          `Contrast, ${CONTRAST_QUESTION[question]}: yes, no or not known.`,
        );
      }
    }
  }
}

const unanswered = { answer: null, details: '' } as const;

/** A request in which nothing has been answered. */
export function emptyImagingRequest(): ImagingRequest {
  return {
    modality: null,
    regions: [],
    side: null,
    views: '',
    indication: null,
    question: '',
    provisionalDiagnosis: '',
    changesManagement: '',
    duration: { count: null, unit: 'weeks' },
    treatmentTried: '',
    weeksOfCare: null,
    previousImaging: { answer: null, details: '' },
    pregnancy: { answer: null, lastPeriod: '' },
    mri: {
      answers: Object.fromEntries(
        MRI_QUESTIONS.map((question) => [question, { ...unanswered }]),
      ) as ImagingRequest['mri']['answers'],
      weightKilograms: null,
    },
    contrast: {
      isAsked: false,
      answers: Object.fromEntries(
        CONTRAST_QUESTIONS.map((question) => [question, { ...unanswered }]),
      ) as ImagingRequest['contrast']['answers'],
      egfr: '',
    },
    urgency: null,
    urgencyReason: '',
    routineReason: '',
    guidelineReason: '',
    isEmergencyDepartment: false,
    hasAgreed: false,
    hasNoCopy: false,
    resultActor: '',
    deputy: '',
    urgentTelephone: '',
    outOfHours: '',
    canLieFlat: null,
    canTransfer: null,
    interpreter: '',
    mobility: '',
    chaperone: '',
    includesRecordFacts: true,
    ...emptyCommonAnswers(),
  };
}
