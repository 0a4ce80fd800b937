import type { DateFormat } from '../dates';
import { codeDefinition, type CodeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { findingName, lowerFirst, restWords, valueWords } from '../notes/value-words';
import { describeItem } from '../vocabulary/describe-item';
import { emergencyActionRows, momentWords } from './emergency-action-rows';
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
  neurological_findings: ['carriedFromOn'],
  special_tests: ['carriedFromOn'],
  palpation_findings: ['carriedFromOn'],
  body_marks: ['position', 'strokes'],
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

/** What a provocation brought on, and where. */
const responseWords = (say: Say) => [
  say('symptomResponse'),
  wrapped('felt in ', say('symptomSite')),
];

/** “changes with ankle dorsiflexion”: structural differentiation, and by what. */
function differentiationWords(say: Say): string {
  const [change, by] = [say('structuralDifferentiation'), say('differentiatedBy')];
  if (change === '') return wrapped('differentiated by ', by);
  return by === '' ? `differentiation: ${change}` : `${change} with ${by}`;
}

const movementWords: Words = (say) => [
  say('degrees'),
  say('centimetres'),
  wrapped('movement loss ', say('movementLoss')),
  wrapped('not tested (', say('notTestedReason'), ')'),
  wrapped('first symptom at ', say('firstSymptomDegrees')),
  say('testResult'),
  ...responseWords(say),
  differentiationWords(say),
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

const SENSATION_WORDS = ['absent', 'altered', 'normal'];

/** The scales of vocabulary 5.1 as clinicians write them: “altered”, “4/5”, “2+”. */
const neurologicalWords: Words = (say, { attributes }) => {
  const [sensation, reflex] = [say('sensation'), say('reflex')];
  const isPainLimited = say('isPainLimited');
  return [
    SENSATION_WORDS[Number(sensation || NaN)] ?? sensation,
    say('sensoryChange'),
    wrapped('', say('power'), '/5'),
    isPainLimited === ''
      ? ''
      : attributes.isPainLimited
        ? 'limited by pain'
        : 'not limited by pain',
    reflex === '0' ? 'absent' : wrapped('', reflex, '+'),
    say('result'),
    say('response'),
    wrapped('', say('beats'), ' beats'),
    wrapped('', say('count'), ' times'),
    wrapped('not tested (', say('notTestedReason'), ')'),
    wrapped('tested ', say('testedHow')),
    consentWords(say('consent')),
  ];
};

/** “verbal consent”, “consent declined”. */
const consentWords = (words: string) =>
  words === '' || words.endsWith('consent') ? words : `consent ${words}`;

const testWords: Words = (say) => [
  say('result'),
  ...responseWords(say),
  say('seconds'),
  say('degrees'),
  say('millimetresOfMercury'),
  wrapped('not tested (', say('notTestedReason'), ')'),
  consentWords(say('consent')),
];

const palpationWords: Words = (say) => [
  say('mobility'),
  wrapped('mobility ', say('mobilityGrade'), '/6'),
  say('painResponse'),
  say('resistance'),
  wrapped('tenderness ', say('tenderness'), `/${TENDERNESS_ANCHORS.anchors.length - 1}`),
  wrapped('skin ', say('skinTemperature')),
  wrapped('not tested (', say('notTestedReason'), ')'),
];

const markWords: Words = (say) => [
  say('markType'),
  say('sites'),
  say('quality'),
  wrapped('intensity ', say('painScore')),
  say('constancy'),
  say('depth'),
  say('relation'),
];

const observationWords: Words = (say) => [
  say('choice'),
  say('grade'),
  wrapped('to the ', say('direction')),
];

/** “21:00 on 09-Nov-2026”; of a symptom “since 09-Nov-2026”. */
function timeWords(say: Say, { code }: Finding): string {
  const [time, since] = [say('time'), say('since')];
  const isPointInTime = code.startsWith('ces.');
  return isPointInTime ? momentWords(time, since) : wrapped('since ', momentWords(time, since));
}

const answerWords: Words = (say, finding) => [
  say('presence'),
  say('choice'),
  say('choices'),
  say('minutes'),
  say('count'),
  timeWords(say, finding),
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
  neurological_findings: neurologicalWords,
  special_tests: testWords,
  palpation_findings: palpationWords,
  body_marks: markWords,
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
  if (definition.kind === 'emergency_actions') {
    const rows = emergencyActionRows(finding, format).filter(({ value }) => value !== '');
    return {
      label,
      value: rows.map((row) => `${lowerFirst(row.label)}: ${row.value}`).join('; '),
    };
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
