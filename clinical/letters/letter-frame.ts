import { ageText, formatDate, formatDateTime, isoDateIn } from '../dates';
import { VOCABULARY_VERSION } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { bannerName } from '../patients/banner-patient';
import { identifierLabel } from '../patients/identifiers';
import { SEX_LABEL } from '../patients/words';
import type { Composing } from './compose-blocks';
import { visitDay } from './letter-findings';
import type { CommonAnswers } from './letter-answers';
import {
  CONTENT_VERSION,
  type DocumentRecipient,
  type Frozen,
  type LetterAuthor,
  type LetterClinic,
  type LetterDocument,
} from './letter-document';
import type { LetterGround, LetterSource } from './letter-source';
import { letterValues } from './letter-values';
import type { Recipient } from './recipients';

/** The lines of an address as typed, without the empty ones. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What the paragraphs of a letter are composed with. */
export function composingOf(
  { content, clinic, answers }: LetterSource,
  findings: readonly Finding[],
): Composing {
  return {
    findings,
    allFindings: content.findings,
    edits: answers.edits,
    dateFormat: clinic.dateFormat,
    visitOn: visitDay(content),
    handedness: content.patient.handedness,
  };
}

type Framed =
  | 'contentVersion'
  | 'vocabularyVersion'
  | 'language'
  | 'paper'
  | 'letterId'
  | 'noteId'
  | 'clinicId'
  | 'letterhead'
  | 'logo'
  | 'number'
  | 'recipients'
  | 'template'
  | 'replaces'
  | 'enclosures'
  | 'date'
  | 'datePrinted'
  | 'patient'
  | 'signature'
  | 'values';

/**
 * What every letter has around its sections: from whom, to whom, about whom, signed by whom. Who is
 * no clinician reads name and birth of the patient and no more.
 */
export function letterFrame(
  source: LetterSource,
  identity: 'whole' | 'name-and-birth' = 'whole',
): Pick<LetterDocument, Framed> {
  const { content, patient, clinic, author, now, isSigned } = source;
  const { recipients, enclosures } = source.answers;
  const printedAt = formatDateTime(new Date(now), clinic.timeZone, clinic.dateFormat);
  return {
    contentVersion: CONTENT_VERSION,
    vocabularyVersion: VOCABULARY_VERSION,
    language: 'en-GB',
    paper: clinic.jurisdiction === 'US' ? 'Letter' : 'A4',
    letterId: source.letterId,
    noteId: content.noteId,
    clinicId: clinic.clinicId,
    letterhead: { name: clinic.name, lines: letterheadLines(clinic) },
    logo: clinic.logo,
    number: source.number,
    recipients: recipients.map(documentRecipient),
    template: source.answers.template,
    replaces: replacesWords(source),
    enclosures: linesOf(enclosures),
    date: now,
    datePrinted: printedAt,
    patient: {
      patientId: patient.patientId,
      recordNumber: patient.recordNumber,
      name: bannerName(patient),
      rows: identity === 'whole' ? patientRows(source) : nameAndBirth(source),
    },
    signature: {
      isSigned,
      name: author.name,
      rows: authorRows(author, clinic),
      statement: isSigned
        ? `Signed electronically ${printedAt}`
        : 'Draft, not signed. Not to be sent.',
    },
    values:
      source.kind === 'patient-summary' || source.kind === 'certificate'
        ? null
        : letterValues(source),
  };
}

function documentRecipient({ id, role, name, address, telephone }: Recipient): DocumentRecipient {
  const call = telephone.trim() === '' ? [] : [`Telephone ${telephone.trim()}`];
  return { id, role, name: name.trim(), lines: [...linesOf(address), ...call] };
}

function replacesWords({ replaced, clinic }: LetterGround): string | null {
  if (replaced === null) return null;
  const { timeZone, dateFormat } = clinic;
  const on = formatDate(isoDateIn(new Date(replaced.signedAt), timeZone), dateFormat);
  const which = replaced.number === null ? 'the letter' : `letter ${replaced.number}`;
  return `This letter replaces ${which} of ${on}.`;
}

/** Edits and ticks are frozen as the words and the findings that they led to. */
export function frozenAnswers<Answers extends CommonAnswers>({
  edits: _edits,
  includedFindings: _keys,
  recipients: _recipients,
  enclosures: _enclosures,
  template: _template,
  sections: _sections,
  ...rest
}: Answers): Frozen<Answers> {
  return rest;
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

function nameAndBirth({ patient, clinic, now }: LetterGround) {
  const today = isoDateIn(new Date(now), clinic.timeZone);
  const born = `${formatDate(patient.dateOfBirth, clinic.dateFormat)} (${ageText(patient.dateOfBirth, today)})`;
  return [
    { label: 'Patient', value: bannerName(patient) },
    { label: 'Born', value: born },
  ] as const;
}

function patientRows(ground: LetterGround) {
  const { patient } = ground;
  const [name, born] = nameAndBirth(ground);
  const telephone = [patient.mobile, patient.telephone]
    .map((each) => each?.trim())
    .filter(Boolean)
    .join(', ');
  return [
    name,
    ...(patient.preferredName ? [{ label: 'Preferred name', value: patient.preferredName }] : []),
    born,
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
