import type { DateFormat } from '../dates';
import { codeDefinition, type CodeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { findingName, restWords, valueWords } from '../notes/value-words';
import { describeItem } from '../vocabulary/describe-item';
import { askedOn } from './letter-findings';
import { GUARDING_ANCHORS, TENDERNESS_ANCHORS } from '../vocabulary/muscles';

/** A finding in words: what and where (“Side flexion, left”), and what was found (“12°, pain 4/10”). */
export type FindingPhrase = { label: string; value: string };

/** How dates are written, and the ISO date of the visit, which goes without saying. */
export type PhraseFormat = { dateFormat: DateFormat; visitOn: string };

/** Provenance, order and what a whole group shares are told elsewhere, never as a value. */
const TOLD_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  range_of_motion: ['method', 'position', 'carriedFromOn'],
  muscle_findings: ['carriedFromOn'],
  red_flags: ['askedOn'],
};

type Say = (name: string) => string;
type Words = (say: Say, finding: Finding, visitOn: string) => readonly string[];

const wrapped = (before: string, words: string, after = '') =>
  words === '' ? '' : `${before}${words}${after}`;

function painWords(say: Say): string {
  const [score, pattern] = [say('painScore'), say('painPattern')];
  if (score === '') return pattern;
  const where = pattern === 'end range' ? 'at end range' : pattern;
  return pattern === '' || pattern === 'no pain' ? `pain ${score}` : `pain ${score} ${where}`;
}

const movementWords: Words = (say) => [
  say('degrees'),
  say('centimetres'),
  wrapped('movement loss ', say('movementLoss')),
  wrapped('not tested (', say('notTestedReason'), ')'),
  painWords(say),
  wrapped('limited by ', say('limitingFactor')),
];

const muscleWords: Words = (say, { attributes }) => [
  wrapped('guarding ', say('guarding'), `/${GUARDING_ANCHORS.anchors.length - 1}`),
  wrapped('tenderness ', say('tenderness'), `/${TENDERNESS_ANCHORS.anchors.length - 1}`),
  wrapped('not tested (', say('notTestedReason'), ')'),
  say('hasTriggerPoint') === ''
    ? ''
    : attributes.hasTriggerPoint
      ? 'trigger point'
      : 'no trigger point',
];

const observationWords: Words = (say) => [
  say('choice'),
  say('grade'),
  wrapped('to the ', say('direction')),
];

const answerWords: Words = (say) => [
  say('presence'),
  say('choice'),
  say('choices'),
  say('minutes'),
  say('count'),
  wrapped('since ', say('since')),
];

const flagWords: Words = (say, finding, visitOn) => [
  say('status'),
  say('course'),
  askedOn(finding, visitOn) === null ? '' : wrapped('asked ', say('askedOn')),
];

/** The parts of a kind that read better in its own words; the rest follows by name. */
const OWN_WORDS: Partial<Record<CodeDefinition['kind'], Words>> = {
  range_of_motion: movementWords,
  muscle_findings: muscleWords,
  observations: observationWords,
  symptoms: answerWords,
  red_flags: flagWords,
};

/** The words of one finding; `null` for a code that the vocabulary does not have. */
export function findingPhrase(
  finding: Finding,
  { dateFormat: format, visitOn }: PhraseFormat,
): FindingPhrase | null {
  const definition = codeDefinition(finding.code);
  if (!definition) return null;
  const label = findingName(finding);
  if (definition.kind === 'treatments' || definition.kind === 'plan_items') {
    const type = finding.code.slice(finding.code.indexOf('.') + 1);
    return { label, value: describeItem(type, finding.attributes, format) };
  }
  const said = new Set(['remark', ...(TOLD_ELSEWHERE[definition.kind] ?? [])]);
  const say: Say = (name) => {
    said.add(name);
    const value = finding.attributes[name];
    const known = definition.attributes[name];
    return value === undefined || known === undefined ? '' : valueWords(known, value, format);
  };
  const own = OWN_WORDS[definition.kind]?.(say, finding, visitOn) ?? [];
  const words = [...own, ...restWords(finding, format, [...said])].filter((each) => each !== '');
  const remark = say('remark');
  const value = words.join(', ');
  if (remark === '') return { label, value };
  return { label, value: value === '' ? remark : `${value} (${remark})` };
}
