import { formatDate, type DateFormat } from '../dates';
import { lowerFirst } from '../notes/value-words';
import type { NoteContent } from '../notes/note-content';
import { NOTE_KIND_LABEL } from '../vocabulary/sections';
import { facts, paragraph, present, row, type Composing } from './compose-blocks';
import { recordFacts } from './record-facts';
import { permissionOf } from './entitlement-guidance';
import { imagedWords } from './imaged-words';
import { imagingGuidance } from './imaging-guidance';
import { describeEntitlement } from './imaging-permission';
import { INDICATION } from './imaging-indications';
import type { ImagingRequest } from './imaging-request';
import {
  BODY_REGION,
  CONTRAST_QUESTION,
  CONTRAST_QUESTIONS,
  IMAGED_SIDE,
  IMAGING_URGENCY,
  MODALITY,
  MRI_QUESTION,
  MRI_QUESTIONS,
  PREGNANCY_ANSWER,
  YES_NO_UNKNOWN_WORDS,
  type YesNoUnknown,
} from './imaging-words';
import type { LetterBlock } from './letter-document';
import { visitDay } from './letter-findings';
import type { ImagingSource } from './letter-source';
import { isNamed } from './recipients';

const answerWords = (answer: YesNoUnknown | null) =>
  answer === null ? 'Not answered' : YES_NO_UNKNOWN_WORDS[answer];

/** First line: what is asked, how soon, and why. */
function askWords(answers: ImagingRequest): string {
  const { modality, views, urgency, provisionalDiagnosis } = answers;
  const what = modality === null ? 'imaging' : MODALITY[modality].inSentence;
  const where = imagedWords(answers);
  const why = provisionalDiagnosis.trim().replace(/[.\s]+$/, '');
  return [
    `Please perform ${what}`,
    where && ` of ${where}`,
    views.trim() && ` (${views.trim()})`,
    urgency !== null && ` ${IMAGING_URGENCY[urgency].inSentence}`,
    why && `: ${why}`,
    '.',
  ]
    .filter(Boolean)
    .join('');
}

export function composeRequest(
  source: ImagingSource,
  composing: Composing,
): readonly LetterBlock[] {
  const { answers, content, clinic } = source;
  const { modality, side } = answers;
  const asked = imagingGuidance(source);
  const isSided = answers.regions.some((region) => BODY_REGION[region].isSided);
  const reasonFor = (field: 'guidelineReason' | 'routineReason') =>
    asked.some(({ reasonField }) => reasonField === field) ? answers[field] : '';
  return present<LetterBlock>([
    paragraph(composing, 'request.ask', askWords(answers), 'answers'),
    facts('request.facts', [
      row('Question', answers.question),
      row(
        'Examination',
        modality === null
          ? ''
          : `${MODALITY[modality].label}: ${answers.regions.map((region) => BODY_REGION[region].label).join(', ')}`,
      ),
      isSided && side !== null ? row('Side', IMAGED_SIDE[side]) : null,
      row('Views', answers.views),
      row('Findings of', visitWords(content, clinic.dateFormat)),
      row('Provisional diagnosis', answers.provisionalDiagnosis),
      row('Indication', answers.indication === null ? '' : INDICATION[answers.indication].label),
      row('Urgency', answers.urgency === null ? '' : IMAGING_URGENCY[answers.urgency].label),
      row('Reason for urgency', answers.urgencyReason),
      row('Why it may wait', reasonFor('routineReason')),
      row('Reason under 6 weeks', reasonFor('guidelineReason')),
      row('The result will change', answers.changesManagement),
      row('Earlier imaging', previousWords(answers)),
      row('Entitled to request', entitlementWords(source)),
    ]),
  ]);
}

/** The visit that everything found comes from: the letter may be written on a later day. */
export function visitWords(content: NoteContent, dateFormat: DateFormat): string {
  return `${formatDate(visitDay(content), dateFormat)}, ${lowerFirst(NOTE_KIND_LABEL[content.kind])}`;
}

function previousWords({ previousImaging: { answer, details } }: ImagingRequest): string {
  if (answer === null) return '';
  return answer === 'none_known' ? 'None known' : details;
}

/** The requester's recorded entitlement that covers this request, where there is one. */
function entitlementWords(source: ImagingSource): string {
  const { entitlement } = permissionOf(source);
  return entitlement === null ? '' : describeEntitlement(entitlement, source.clinic.dateFormat);
}

export function composeSafety(source: ImagingSource): readonly LetterBlock[] {
  const { answers, patient } = source;
  const { modality, pregnancy, mri, contrast } = answers;
  const isIonising = modality !== null && MODALITY[modality].isIonising;
  const period = pregnancy.lastPeriod.trim();
  const pregnancyWords =
    pregnancy.answer === null
      ? 'Not answered'
      : `${PREGNANCY_ANSWER[pregnancy.answer]}${period ? `; last period ${period}` : ''}`;
  return present<LetterBlock>([
    facts('safety.facts', [
      isIonising ? row('Pregnancy', pregnancyWords) : null,
      ...recordFacts(patient, answers.includesRecordFacts),
      modality === 'mri' && mri.weightKilograms !== null
        ? row('Weight', `${mri.weightKilograms} kg`)
        : null,
      contrast.isAsked ? row('eGFR', contrast.egfr || 'Not known') : null,
    ]),
    modality === 'mri'
      ? {
          kind: 'table',
          id: 'safety.mri',
          caption: 'MRI safety answers, as given by the patient',
          columns: ['Question', 'Answer', 'Details'],
          rows: MRI_QUESTIONS.map((question) => [
            MRI_QUESTION[question],
            answerWords(mri.answers[question].answer),
            mri.answers[question].details.trim(),
          ]),
        }
      : null,
    contrast.isAsked
      ? {
          kind: 'table',
          id: 'safety.contrast',
          caption: 'Contrast answers, as given by the patient',
          columns: ['Question', 'Answer', 'Details'],
          rows: CONTRAST_QUESTIONS.map((question) => [
            CONTRAST_QUESTION[question],
            answerWords(contrast.answers[question].answer),
            contrast.answers[question].details.trim(),
          ]),
        }
      : null,
  ]);
}

export function composeNeeds({ answers, patient }: ImagingSource): readonly LetterBlock[] {
  return present([
    facts('needs.facts', [
      answers.canLieFlat === null ? null : row('Can lie flat', answerWords(answers.canLieFlat)),
      answers.canTransfer === null ? null : row('Can transfer', answerWords(answers.canTransfer)),
      row('Interpreter', answers.interpreter || (patient.interpreterLanguage ?? '')),
      row('Mobility', answers.mobility),
      row('Chaperone', answers.chaperone),
    ]),
  ]);
}

function copyWords({ recipients, hasNoCopy }: ImagingRequest): string {
  const names = recipients.filter((each) => each.role === 'copy' && isNamed(each));
  if (names.length === 0) return hasNoCopy ? 'No copy' : '';
  return names.map(({ name }) => name.trim()).join('; ');
}

export function composeResult(
  { answers, clinic }: ImagingSource,
  composing: Composing,
): readonly LetterBlock[] {
  const isEmergency = answers.urgency === 'emergency_same_day' && answers.isEmergencyDepartment;
  return present<LetterBlock>([
    facts('result.facts', [
      row('Acts on the result', answers.resultActor),
      row('Deputy', answers.deputy),
      row(
        'Urgent results',
        answers.urgentTelephone && `Telephone ${answers.urgentTelephone.trim()}`,
      ),
      row('Out of hours', answers.outOfHours),
      row('Report to', clinic.name),
      row('Copy to', copyWords(answers)),
      isEmergency ? row('Sent to', 'Emergency department') : null,
    ]),
    paragraph(
      composing,
      'result.agreed',
      answers.hasAgreed
        ? 'The patient agreed to this request and to sharing this information.'
        : '',
      'answers',
    ),
  ]);
}
