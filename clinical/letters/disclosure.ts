import { formatDate, type DateFormat } from '../dates';
import { isCarried } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { andList, lowerFirst } from '../notes/value-words';
import { isRestrictedFlag, redFlagItem } from '../vocabulary/red-flags';
import { carriedOn, letterPlace, PLACE_SECTION } from './letter-findings';
import type { LetterBlock, LetterDocument } from './letter-document';

/** Who reads a letter and what they learn from it, in kinds and counts. */
export type Disclosure = { recipients: readonly string[]; items: readonly string[] };

const some = (count: number, one: string, more = `${one}s`) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];

/**
 * What a letter discloses, counted from what it prints. Restricted answers are named, carried values
 * say from which day; nothing of a finding's content is said.
 */
export function letterDisclosure(document: LetterDocument, format: DateFormat): Disclosure {
  const { findings } = document;
  const flags = findings.filter((each) => letterPlace(each) === 'flags');
  const having = (...statuses: unknown[]) =>
    flags.filter(({ attributes }) => statuses.includes(attributes.status)).length;
  const inPart = (part: string) =>
    findings.filter((each) => isInPart(each, part) && !isCarried(each)).length;
  const planned = findings.filter(({ code }) => code.startsWith('plan.')).length;
  return {
    recipients: document.recipients.map(({ name }) => name).filter((name) => name !== ''),
    items: [
      ...restricted(findings),
      ...some(having('present'), 'red flag present', 'red flags present'),
      ...some(having('absent'), 'red flag absent', 'red flags absent'),
      ...some(
        having('unknown', 'not_asked', undefined),
        'red flag not known or not asked',
        'red flags not known or not asked',
      ),
      ...some(inPart('red-flags'), 'other answer on red flags', 'other answers on red flags'),
      ...some(inPart('history'), 'history finding'),
      ...some(inPart('examination'), 'examination finding'),
      ...some(impressions(findings), 'impression'),
      ...carried(findings, format),
      ...some(inPart('management') - planned, 'treatment or remark', 'treatments or remarks'),
      ...some(planned, 'plan item'),
      ...beside(document),
      ...some(document.enclosures.length, 'enclosure'),
    ],
  };
}

/** Red flags and the impression are counted by themselves. */
function isInPart(finding: Finding, part: string): boolean {
  const place = letterPlace(finding);
  if (place === null || ['flags', 'safeguarding', 'impression'].includes(place)) return false;
  return PLACE_SECTION[place] === part;
}

const impressions = (findings: readonly Finding[]) =>
  findings.filter((each) => letterPlace(each) === 'impression').length;

/** That they go out is said by name: nobody ticks one unseen. */
function restricted(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ code }) => isRestrictedFlag(code))
    .map(({ code }) => `the restricted answer “${lowerFirst(redFlagItem(code)?.label ?? code)}”`);
}

/** “2 carried from 12-Oct-2026”. */
function carried(findings: readonly Finding[], format: DateFormat): readonly string[] {
  const byDay = new Map<string, number>();
  for (const each of findings) {
    const on = carriedOn(each);
    if (on !== null) byDay.set(on, (byDay.get(on) ?? 0) + 1);
  }
  return [...byDay]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([on, count]) => `${count} carried from ${formatDate(on, format)}`);
}

/** Rows that no finding stands behind, by how their labels begin. */
const FROM_RECORD = [
  'Allergies',
  'Conditions',
  'Medicines',
  'Devices and implants',
  'Anticoagulant, steroid',
  'Pregnancy',
  'Weight',
  'eGFR',
  'Earlier imaging',
  'Interpreter',
  'Mobility',
  'Chaperone',
];
const ALWAYS = ['Patient', 'Born', 'Record number'];
const TOLD_LOWER = ['Preferred name', 'Sex', 'Address', 'Telephone'];

const TABLES: Readonly<Record<string, string>> = {
  'safety.mri': 'MRI safety answers',
  'safety.contrast': 'contrast answers',
  'progress.table': 'values of the first visit',
};

/** What the letter tells apart from its findings: the record, safety answers, earlier visits. */
function beside({ sections, patient }: LetterDocument): readonly string[] {
  const blocks = sections.flatMap((section): readonly LetterBlock[] => section.blocks);
  const labels = blocks.flatMap((block) =>
    block.kind === 'facts' ? block.rows.map(({ label }) => label) : [],
  );
  const hasMessage = blocks.some(({ id }) => id === 'request.message' || id === 'summary.message');
  const edited = blocks.filter((block) => block.kind === 'paragraph' && block.isEdited).length;
  // Its last column is the last visit's, and empty at a first one.
  const comparesVisits = blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.id === 'examination.table' &&
      block.rows.some((row) => (row.at(-1) ?? '') !== ''),
  );
  return [
    ...(hasMessage ? ['your own words'] : []),
    ...some(edited, 'paragraph in edited wording', 'paragraphs in edited wording'),
    ...(comparesVisits ? ['values of the last visit'] : []),
    ...blocks.flatMap(({ id }) => TABLES[id] ?? []),
    ...FROM_RECORD.filter((label) => labels.includes(label)).map(lowerFirst),
    'name, date of birth and record number',
    ...patient.rows
      .filter(({ label, value }) => !ALWAYS.includes(label) && value !== 'Not recorded')
      .map(({ label }) => (TOLD_LOWER.includes(label) ? lowerFirst(label) : label)),
  ];
}

/** “This letter discloses to Bramble Radiology: 6 red flags present, 31 denied …”. */
export function disclosureWords({ recipients, items }: Disclosure): string {
  const to = recipients.length === 0 ? 'nobody named yet' : andList(recipients);
  return `This letter discloses to ${to}: ${items.join(', ')}.`;
}
