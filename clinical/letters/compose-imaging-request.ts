import { ageText, formatDate, formatDateTime, isoDateIn } from '../dates';
import { VOCABULARY_VERSION } from '../findings/codes';
import type { NoteContent } from '../notes/note-content';
import { bannerName } from '../patients/banner-patient';
import { identifierLabel } from '../patients/identifiers';
import { SEX_LABEL } from '../patients/words';
import type { Composing } from './compose-blocks';
import { composeExamination } from './compose-examination';
import { composeHistory } from './compose-history';
import { composeManagement } from './compose-management';
import { composeRedFlags } from './compose-red-flags';
import { composeNeeds, composeRequest, composeResult, composeSafety } from './compose-request';
import { FREE_CHOICE_WORDS } from './imaging-countries';
import type { ImagingRequest } from './imaging-request';
import { IMAGING_URGENCY, MODALITY } from './imaging-words';
import { includedFindings, visitDay } from './letter-findings';
import type {
  LetterAuthor,
  LetterBlock,
  LetterClinic,
  LetterDocument,
  LetterPatient,
  LetterSection,
} from './letter-document';
import { symptomDuration } from './symptom-duration';

export type LetterSource = {
  letterId: string;
  content: NoteContent;
  /** The note's revision that `content` was read at: a signature names what its author saw. */
  noteRevision: number;
  patient: LetterPatient;
  clinic: LetterClinic;
  author: LetterAuthor;
  answers: ImagingRequest;
  /** ISO UTC: the time of looking, or of signing. */
  now: string;
  isSigned: boolean;
};

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * The one composition of an imaging request: preview, signed bytes, PDF and HTML twin all come from
 * it. Complete or not, it says what is there; what must be there is for the objections to say.
 */
export function composeImagingRequest(source: LetterSource): LetterDocument {
  const { content, patient, clinic, author, answers, now, isSigned } = source;
  const composing: Composing = {
    findings: includedFindings(content, answers.includedFindings),
    allFindings: content.findings,
    edits: answers.edits,
    dateFormat: clinic.dateFormat,
    visitOn: visitDay(content),
  };
  const isUrgent = answers.urgency !== null && answers.urgency !== 'routine';
  const printedAt = formatDateTime(new Date(now), clinic.timeZone, clinic.dateFormat);
  const { edits: _edits, includedFindings: _keys, ...rest } = answers;
  return {
    contentVersion: 1,
    vocabularyVersion: VOCABULARY_VERSION,
    kind: 'imaging-request',
    language: 'en-GB',
    paper: clinic.jurisdiction === 'US' ? 'Letter' : 'A4',
    letterId: source.letterId,
    noteId: content.noteId,
    clinicId: clinic.clinicId,
    title:
      answers.modality === null ? 'Imaging request' : `${MODALITY[answers.modality].label} request`,
    letterhead: { name: clinic.name, lines: letterheadLines(clinic) },
    recipient: {
      name: answers.recipient.name.trim(),
      lines: [
        ...linesOf(answers.recipient.address),
        ...(answers.recipient.telephone.trim() === ''
          ? []
          : [`Telephone ${answers.recipient.telephone.trim()}`]),
      ],
    },
    copyTo:
      answers.copyTo.isWanted === 'yes' && answers.copyTo.name.trim() !== ''
        ? { name: answers.copyTo.name.trim(), lines: linesOf(answers.copyTo.address) }
        : null,
    date: now,
    datePrinted: printedAt,
    urgencyBanner:
      isUrgent && answers.urgency !== null ? IMAGING_URGENCY[answers.urgency].label : null,
    patient: {
      patientId: patient.patientId,
      recordNumber: patient.recordNumber,
      name: bannerName(patient),
      rows: patientRows(source),
    },
    sections: sections(source, composing),
    signature: {
      isSigned,
      name: author.name,
      rows: authorRows(author, clinic),
      statement: isSigned
        ? `Signed electronically ${printedAt}`
        : 'Draft, not signed. Not to be sent.',
    },
    footer: clinic.jurisdiction === 'AU' ? [FREE_CHOICE_WORDS] : [],
    findings: composing.findings,
    answers: rest,
  };
}

function letterheadLines(clinic: LetterClinic): readonly string[] {
  const contact = [
    clinic.telephone.trim() && `Telephone ${clinic.telephone.trim()}`,
    clinic.email.trim(),
    clinic.website.trim(),
  ].filter((each) => each !== '');
  return [
    linesOf(clinic.address).join(', '),
    contact.join(' · '),
    ...linesOf(clinic.letterheadNote),
  ].filter((line) => line !== '');
}

function authorRows(author: LetterAuthor, clinic: LetterClinic): readonly string[] {
  const who = [
    author.profession.trim(),
    author.registration?.trim() ? `Registration ${author.registration.trim()}` : '',
    author.providerNumber?.trim() ? `Provider number ${author.providerNumber.trim()}` : '',
  ];
  const where = [
    clinic.name,
    linesOf(clinic.address).join(', '),
    clinic.telephone.trim() ? `Telephone ${clinic.telephone.trim()}` : '',
  ];
  return [who, where]
    .map((parts) => parts.filter((part) => part !== '').join(' · '))
    .filter((row) => row !== '');
}

function patientRows({ patient, clinic, now }: LetterSource) {
  const today = isoDateIn(new Date(now), clinic.timeZone);
  const telephone = [patient.mobile, patient.telephone]
    .map((each) => each?.trim())
    .filter(Boolean)
    .join(', ');
  const born = `${formatDate(patient.dateOfBirth, clinic.dateFormat)} (${ageText(patient.dateOfBirth, today)})`;
  return [
    { label: 'Patient', value: bannerName(patient) },
    ...(patient.preferredName ? [{ label: 'Preferred name', value: patient.preferredName }] : []),
    { label: 'Born', value: born },
    { label: 'Sex', value: SEX_LABEL[patient.sex] },
    { label: 'Record number', value: patient.recordNumber },
    ...patient.identifiers.map(({ system, value }) => ({ label: identifierLabel(system), value })),
    {
      label: 'Address',
      value: patient.address ? linesOf(patient.address).join(', ') : 'Not recorded',
    },
    { label: 'Telephone', value: telephone || 'Not recorded' },
  ];
}

function sections(source: LetterSource, composing: Composing): readonly LetterSection[] {
  const { answers, content } = source;
  const duration = symptomDuration(content, answers);
  const durationText = durationWords(duration);
  const all: readonly LetterSection[] = [
    { id: 'request', heading: 'Request', blocks: composeRequest(source, composing) },
    {
      id: 'history',
      heading: 'Clinical history',
      blocks: composeHistory(composing, durationText),
    },
    { id: 'red-flags', heading: 'Red flags', blocks: composeRedFlags(composing) },
    { id: 'examination', heading: 'Examination', blocks: composeExamination(composing) },
    {
      id: 'management',
      heading: 'Treatment and plan',
      blocks: composeManagement(composing, answers.treatmentTried, answers.weeksOfCare),
    },
    { id: 'safety', heading: 'Safety', blocks: composeSafety(source) },
    { id: 'needs', heading: 'Patient needs', blocks: composeNeeds(source) },
    { id: 'result', heading: 'Result', blocks: composeResult(source, composing) },
  ];
  return all.filter(({ blocks }: { blocks: readonly LetterBlock[] }) => blocks.length > 0);
}

/** “3 days before the visit”; '' when only a band is known, which the chart prints itself. */
function durationWords(duration: ReturnType<typeof symptomDuration>): string {
  if (duration.known !== 'days') return '';
  const { days } = duration;
  const [count, unit] =
    days < 21
      ? [days, 'day']
      : days < 84
        ? [Math.floor(days / 7), 'week']
        : days < 730
          ? [Math.floor(days / 30), 'month']
          : [Math.floor(days / 365), 'year'];
  if (count === 0) return 'on the day of the visit';
  return `${count} ${unit}${count === 1 ? '' : 's'} before the visit`;
}
