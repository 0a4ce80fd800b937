import { isoDateIn } from '../dates';
import { CODES, codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import type { NoteContent } from '../notes/note-content';
import { isRestrictedFlag } from '../vocabulary/red-flags';
import type { LetterSectionId } from './letter-document';

/** Where in a letter a finding stands: every finding has exactly one place, or none at all. */
export type LetterPlace =
  | 'onset'
  | 'symptoms'
  | 'body-chart'
  | 'pain'
  | 'provokers'
  | 'pattern'
  | 'background'
  | 'imaging-rule'
  | 'function'
  | 'story'
  | 'flags'
  | 'safeguarding'
  | 'concern'
  | 'flag-words'
  | 'cauda-equina'
  | 'emergency'
  | 'observation'
  | 'range'
  | 'muscles'
  | 'palpation'
  | 'neurological'
  | 'tests'
  | 'examination-words'
  | 'impression'
  | 'treatment'
  | 'plan'
  | 'management-words';

export const PLACE_SECTION = {
  onset: 'history',
  symptoms: 'history',
  'body-chart': 'history',
  pain: 'history',
  provokers: 'history',
  pattern: 'history',
  background: 'history',
  'imaging-rule': 'history',
  function: 'history',
  story: 'history',
  flags: 'red-flags',
  safeguarding: 'red-flags',
  concern: 'red-flags',
  'flag-words': 'red-flags',
  'cauda-equina': 'red-flags',
  emergency: 'red-flags',
  observation: 'examination',
  range: 'examination',
  muscles: 'examination',
  palpation: 'examination',
  neurological: 'examination',
  tests: 'examination',
  'examination-words': 'examination',
  impression: 'examination',
  treatment: 'management',
  plan: 'management',
  'management-words': 'management',
} as const satisfies Record<LetterPlace, LetterSectionId>;

const NARRATIVE_PLACE: Readonly<Record<string, LetterPlace>> = {
  story: 'story',
  'body-chart': 'story',
  'outcome-measures': 'story',
  contact: 'story',
  'did-not-attend': 'story',
  'red-flags': 'flag-words',
  neurological: 'neurological',
  impression: 'impression',
  treatment: 'management-words',
  plan: 'management-words',
  reasoning: 'management-words',
};

const ONSET = [
  'history.onset-type',
  'history.onset-date',
  'history.mechanism',
  'history.crash-details',
  'history.course',
  'history.duration',
  'history.stage',
  'history.previous-episodes',
];

const PATTERN =
  /^history\.(morning-stiffness|24h-|night-|returns-to-sleep|unrelated-to-position|irritability|severity)/;

/**
 * The place of a finding in a letter; `null` for consent and for decisions on what was shown, which
 * are recorded and not reported.
 */
export function letterPlace({ code }: Pick<Finding, 'code'>): LetterPlace | null {
  const definition = codeDefinition(code);
  if (!definition) return null;
  const rest = code.slice(code.indexOf('.') + 1);
  switch (definition.kind) {
    case 'body_marks':
      return 'body-chart';
    case 'symptoms':
      if (code.startsWith('symptom.')) return 'symptoms';
      if (code.startsWith('ces.')) return 'cauda-equina';
      if (code.startsWith('aggravating.') || code.startsWith('easing.')) return 'provokers';
      if (ONSET.includes(code)) return 'onset';
      if (code.startsWith('history.c-spine-')) return 'imaging-rule';
      return PATTERN.test(code) ? 'pattern' : 'background';
    case 'outcome_scores':
      return code.startsWith('pain.') ? 'pain' : 'function';
    case 'red_flags':
      return isRestrictedFlag(code) ? 'safeguarding' : 'flags';
    case 'emergency_actions':
      return 'emergency';
    case 'decisions':
      return null;
    case 'observations':
      if (code.startsWith('consent.')) return null;
      if (code.startsWith('concern.')) return 'concern';
      return code.startsWith('neuro.') ? 'neurological' : 'observation';
    case 'range_of_motion':
      return 'range';
    case 'muscle_findings':
      return 'muscles';
    case 'palpation_findings':
      return 'palpation';
    case 'special_tests':
      return 'tests';
    case 'neurological_findings':
      return 'neurological';
    case 'narratives':
      return NARRATIVE_PLACE[rest] ?? 'examination-words';
    case 'treatments':
      return 'treatment';
    case 'plan_items':
      return 'plan';
  }
}

const order: ReadonlyMap<string, number> = new Map([...CODES.keys()].map((code, at) => [code, at]));
const SIDE_ORDER = { left: 0, right: 1, midline: 2 } as const;

/** The chart's order: by code, left before right, by level, before treatment before after. */
function inChartOrder(one: Finding, other: Finding): number {
  const position = ({ attributes }: Finding) => String(attributes.position ?? '');
  return (
    (order.get(one.code) ?? 0) - (order.get(other.code) ?? 0) ||
    one.at.localeCompare(other.at, 'en-GB', { numeric: true }) ||
    SIDE_ORDER[one.side] - SIDE_ORDER[other.side] ||
    position(one).localeCompare(position(other)) ||
    one.moment.localeCompare(other.moment)
  );
}

/** A star for the next visit is not a finding. */
function saysSomething({ attributes }: Finding): boolean {
  return Object.keys(attributes).some((name) => name !== 'isAsterisk');
}

/** A restricted answer leaves its words in the record: no letter holds them, printed or not. */
function withoutRestrictedWords(finding: Finding): Finding {
  if (!isRestrictedFlag(finding.code)) return finding;
  const { remark: _remark, ...attributes } = finding.attributes;
  return { ...finding, attributes };
}

/** What of a note can be told in a letter, in the letter's order. */
export function letterFindings(content: Pick<NoteContent, 'findings'>): readonly Finding[] {
  return content.findings
    .map(withoutRestrictedWords)
    .filter((each) => letterPlace(each) !== null && saysSomething(each))
    .toSorted(inChartOrder);
}

/** Those of them that are ticked. */
export function includedFindings(
  content: Pick<NoteContent, 'findings'>,
  keys: readonly string[],
): readonly Finding[] {
  const ticked = new Set(keys);
  return letterFindings(content).filter((each) => ticked.has(keyText(each)));
}

/** ISO date of the visit that a note tells, on the clinic's calendar. */
export function visitDay({ occurredAt, clinic }: Pick<NoteContent, 'occurredAt' | 'clinic'>) {
  return isoDateIn(new Date(occurredAt), clinic.timeZone);
}

/** ISO date that a red flag was asked on; `null` when that was the day of the visit. */
export function askedOn({ attributes }: Finding, visitOn: string): string | null {
  const on = attributes.askedOn;
  return typeof on === 'string' && on !== visitOn ? on : null;
}

/** ISO date of the visit that a value was carried from; `null` when it was found at this one. */
export function carriedOn({ attributes }: Finding): string | null {
  return typeof attributes.carriedFromOn === 'string' ? attributes.carriedFromOn : null;
}
