import { isoDateIn } from '../dates';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { codeDefinition } from '../findings/codes';
import type { NoteContent } from '../notes/note-content';
import { itemName } from '../vocabulary/describe-item';
import { emptyImagingRequest, type ImagingRequest } from './imaging-request';
import { mayBePregnant } from './imaging-guidance';
import { IMAGED_REGION, type YesNoUnknown } from './imaging-words';
import { letterFindings, letterPlace } from './letter-findings';
import { newRecipient } from './recipients';
import { isOfRestrictedConcern } from './restricted-concern';
import type { LetterAuthor, LetterClinic, LetterPatient } from './letter-document';

type Start = {
  content: NoteContent;
  patient: LetterPatient;
  clinic: LetterClinic;
  author: LetterAuthor;
  /** Whole weeks since the first visit of the problem. */
  weeksOfCare: number;
  /** ISO UTC. */
  now: string;
};

/** Background that an imaging practice needs; work, home and worries stay in the clinic. */
const BACKGROUND_TOLD = [
  'history.past',
  'history.surgery',
  'history.falls',
  'history.earlier-treatment',
  'history.earlier-imaging',
  'history.anticoagulant',
  'history.corticosteroid',
];

/** What the clinician recorded for or against imaging after a neck injury. */

/** Whether a finding is ticked when the letter begins: least data, everything that bears on the scan. */
export function isPreselected(finding: Finding): boolean {
  if (finding.moment !== 'before') return false;
  switch (letterPlace(finding)) {
    case 'onset':
    case 'symptoms':
    case 'body-chart':
    case 'pain':
    case 'provokers':
    case 'pattern':
    case 'imaging-rule':
    case 'story':
    case 'concern':
    case 'flag-words':
    case 'cauda-equina':
    case 'observation':
    case 'range':
    case 'muscles':
    case 'palpation':
    case 'neurological':
    case 'tests':
    case 'examination-words':
      return true;
    case 'flags':
      return finding.attributes.status !== 'not_asked';
    case 'background':
      return BACKGROUND_TOLD.includes(finding.code);
    case 'safeguarding':
    case 'emergency':
    case 'function':
    case 'impression':
    case 'treatment':
    case 'plan':
    case 'management-words':
    case null:
      return false;
  }
}

/** A new request with what the record already knows; reasons and decisions stay empty. */
export function startImagingRequest(start: Start): ImagingRequest {
  const { content, patient, clinic, author } = start;
  const { findings } = content;
  const textOf = (code: string, attribute: string) => {
    const value = findings.find((each) => each.code === code)?.attributes[attribute];
    return typeof value === 'string' ? value : '';
  };
  const earlierImaging = textOf('history.earlier-imaging', 'answer').slice(0, 1000);
  const gp = patient.usualGp;
  const to = newRecipient('to', [], patient.usualRadiology ?? {});
  const regions = chartedRegions(findings);
  return {
    ...emptyImagingRequest(),
    regions: regions.length === 1 ? regions : [],
    provisionalDiagnosis: textOf('narrative.impression', 'body').slice(0, 1000),
    treatmentTried: treatmentsTried(content).join(', ').slice(0, 2000),
    weeksOfCare: start.weeksOfCare,
    previousImaging: {
      answer: earlierImaging === '' ? null : 'known',
      details: earlierImaging,
    },
    pregnancy: {
      answer: pregnancyAnswer(start, textOf('history.pregnancy', 'choice')),
      lastPeriod: '',
    },
    recipients: [to, ...(gp ? [newRecipient('copy', [to], gp)] : [])],
    resultActor: [author.name, author.profession].filter(Boolean).join(', '),
    urgentTelephone: clinic.telephone.slice(0, 60),
    canLieFlat: liesFlat(textOf('red-flag.cannot-lie-supine', 'status')),
    interpreter: patient.interpreterLanguage ?? '',
    includedFindings: letterFindings(content)
      .filter((each) => isPreselected(each) && !isOfRestrictedConcern(each, findings))
      .map(keyText),
  };
}

function pregnancyAnswer(
  { patient, content, now }: Start,
  charted: string,
): ImagingRequest['pregnancy']['answer'] {
  const today = isoDateIn(new Date(now), content.clinic.timeZone);
  if (!mayBePregnant(patient, today)) return 'not_applicable';
  return charted === 'no' ||
    charted === 'possibly' ||
    charted === 'pregnant' ||
    charted === 'unknown'
    ? charted
    : null;
}

function liesFlat(status: string): YesNoUnknown | null {
  if (status === 'present') return 'no';
  return status === 'absent' ? 'yes' : null;
}

/** The regions whose movements or muscles were examined. */
export function chartedRegions(findings: readonly Finding[]): ImagingRequest['regions'] {
  const regions = findings.flatMap(({ code }) => {
    const definition = codeDefinition(code);
    const isExamined =
      definition?.kind === 'range_of_motion' || definition?.kind === 'muscle_findings';
    return isExamined && definition.region ? [IMAGED_REGION[definition.region]] : [];
  });
  return [...new Set(regions)];
}

const NOT_TRIED = ['referral', 'goal', 'review', 'safety-net', 'not-given'];

/** Treatments of the last visit and this one, then the last plan: this visit's is not tried yet. */
function treatmentsTried({ findings, previous }: NoteContent): readonly string[] {
  const before = previous?.findings ?? [];
  const tried = [
    ...itemsOf(before, 'treatment.'),
    ...itemsOf(findings, 'treatment.'),
    ...itemsOf(before, 'plan.'),
  ];
  return [...new Set(tried)];
}

function itemsOf(findings: readonly Finding[], kind: 'treatment.' | 'plan.'): readonly string[] {
  const typeOf = ({ code }: Finding) => code.slice(kind.length);
  const position = ({ attributes }: Finding) => String(attributes.position ?? '');
  return findings
    .filter(({ code, attributes }) => code.startsWith(kind) && attributes.status !== 'not_given')
    .filter((each) => !NOT_TRIED.includes(typeOf(each)))
    .toSorted((one, other) => position(one).localeCompare(position(other)))
    .map((each) => itemName(typeOf(each), each.attributes));
}
