import { ageText, formatDate, isoDateIn } from '../dates';
import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { lowerFirst } from '../notes/value-words';
import { carriedWords } from './compose-blocks';
import { findingPhrase } from './finding-phrase';
import { includedFindings, letterFindings, visitDay } from './letter-findings';
import type { LetterObjection } from './letter-objection';
import type { LetterSource } from './letter-source';

/** Fields that fill themselves in any text of a letter's form, written `{{patient}}`. */
const RECORD_FIELDS = {
  patient: ({ patient }) =>
    [patient.title, patient.givenNames, patient.familyName].join(' ').trim(),
  'given name': ({ patient }) => patient.preferredName ?? patient.givenNames,
  age: ({ patient, now, clinic }) =>
    ageText(patient.dateOfBirth, isoDateIn(new Date(now), clinic.timeZone)),
  born: ({ patient, clinic }) => formatDate(patient.dateOfBirth, clinic.dateFormat),
  problem: ({ content }) => content.episodes.map(({ title }) => title).join(', '),
  'visit date': ({ content, clinic }) => formatDate(visitDay(content), clinic.dateFormat),
  'first visit': ({ content, care, clinic }) => {
    const first = care.first ? isoDateIn(new Date(care.first.occurredAt), clinic.timeZone) : null;
    return formatDate(first ?? visitDay(content), clinic.dateFormat);
  },
  visits: ({ care }) => String(care.visits),
  gp: ({ patient }) => patient.usualGp?.name ?? '',
  impression: ({ content }) => {
    const found = content.findings.find(({ code }) => code === 'narrative.impression');
    return (found && textOf(found, 'body')) ?? '';
  },
  author: ({ author }) => author.name,
  clinic: ({ clinic }) => clinic.name,
  'clinic telephone': ({ clinic }) => clinic.telephone,
} as const satisfies Record<string, (source: LetterSource) => string>;

type RecordField = keyof typeof RECORD_FIELDS;
export const RECORD_FIELD_NAMES = Object.keys(RECORD_FIELDS) as RecordField[];

const FIELD = /\{\{([^{}\n]{1,200})\}\}/g;

/** The field of a finding: `{{rom.cervical.rotation.active right}}`, with its place where it has one. */
export function findingField({ code, side, at }: Finding): string {
  return `{{${[code, side === 'midline' ? '' : side, at].filter(Boolean).join(' ')}}}`;
}

type Filled =
  | { is: 'words'; words: string }
  | { is: 'unknown' | 'empty' | 'off' }
  | { is: 'not-ticked'; label: string };

/**
 * What a field prints now: from the record, or a ticked finding in the composer's own words, so that
 * no number, side or level is copied by hand.
 */
function fill(source: LetterSource, name: string): Filled {
  // What was found stands in a certificate by consent and tick alone, and never by a field.
  if (source.kind === 'certificate') return { is: 'off' };
  const { content, clinic, answers } = source;
  const ticked = includedFindings(content, answers.includedFindings);
  if (name in RECORD_FIELDS) {
    const words = RECORD_FIELDS[name as RecordField](source).trim();
    if (words === '') return { is: 'empty' };
    // Whether the patient reads the impression is decided by its tick, and not by a template.
    const isWithheld =
      source.kind === 'patient-summary' &&
      name === 'impression' &&
      !ticked.some(({ code }) => code === 'narrative.impression');
    return isWithheld ? { is: 'not-ticked', label: 'Impression' } : { is: 'words', words };
  }
  const finding = letterFindings(content).find(
    (each) => each.moment === 'before' && findingField(each) === `{{${name}}}`,
  );
  if (!finding) return { is: 'unknown' };
  const format = { dateFormat: clinic.dateFormat, visitOn: visitDay(content) };
  const phrase = findingPhrase(finding, format);
  if (!ticked.some((each) => keyText(each) === keyText(finding))) {
    return { is: 'not-ticked', label: phrase?.label ?? finding.code };
  }
  const composing = {
    ...format,
    findings: [],
    allFindings: [],
    edits: [],
    handedness: content.patient.handedness,
  };
  const words = `${lowerFirst(phrase?.label ?? finding.code)} ${phrase?.value ?? ''}`.trim();
  return { is: 'words', words: `${words}${carriedWords(composing, finding)}` };
}

/** The letter with the fields of its typed answers filled; one that cannot be filled stays as typed. */
export function withFieldsFilled<Source extends LetterSource>(source: Source): Source {
  const filled = Object.entries(source.answers).map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'string' && value.includes('{{')
      ? value.replaceAll(FIELD, (written, field: string) => {
          const found = fill(source, field.trim());
          return found.is === 'words' ? found.words : written;
        })
      : value,
  ]);
  return { ...source, answers: Object.fromEntries(filled) } as Source;
}

/** Fields that would print as they are typed, each at its answer. */
export function unfilledFields(source: LetterSource): readonly LetterObjection[] {
  return Object.entries(source.answers).flatMap(([field, value]) =>
    typeof value === 'string'
      ? [...value.matchAll(FIELD)].flatMap(([written, name = '']) => {
          const found = fill(source, name.trim());
          return found.is === 'words' ? [] : [{ field, words: unfilledWords(written, found) }];
        })
      : [],
  );
}

function unfilledWords(written: string, found: Exclude<Filled, { is: 'words' }>): string {
  switch (found.is) {
    case 'unknown':
      return `${written} is no field of this letter: the chart has no such finding. Take it out, or chart it.`;
    case 'off':
      return `${written}: no field fills itself in a certificate. Type what it states.`;
    case 'empty':
      return `${written} has nothing to print: the record has no answer for it. Take it out, or record it.`;
    case 'not-ticked':
      return `${written} names “${found.label}”, which is not ticked. Tick it, or take the field out.`;
  }
}
