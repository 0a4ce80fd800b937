import type { DateFormat } from '../dates';
import { textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { C_SPINE_CRITERIA } from '../vocabulary/c-spine-criteria';
import { andList, lowerFirst, restWords, sentence } from './value-words';

const labelOf = ({ code }: Finding) => lowerFirst(codeDefinition(code)?.label ?? code);

/** What stands as it is once the sentence says that it is about a collision. */
const PHRASE: Readonly<Record<string, (words: string) => string>> = {
  'history.crash-position': (words) => words,
  'history.crash-impact': (words) => `impact from ${words}`,
  'history.crash-hours-to-onset': (words) => `symptoms after ${words.replace(/^hours /, '')}`,
  'history.crash-details': (words) => words,
};

function phrase(finding: Finding, format: DateFormat): string {
  const presence = textOf(finding, 'presence');
  const rest = restWords(finding, format, ['presence']);
  const words = rest.map((each) => each.replace(/^speed (?=\d)/, '')).join(', ');
  const own = PHRASE[finding.code];
  if (own) return own(words);
  if (presence === null) return `${labelOf(finding)} ${words}`;
  const answer = presence === 'denied' ? `${labelOf(finding)}: denied` : labelOf(finding);
  return words === '' ? answer : `${answer} (${words})`;
}

const isCriterion = ({ code }: Finding) =>
  code.startsWith('history.c-spine-') && code.slice('history.c-spine-'.length) in C_SPINE_CRITERIA;

/** Whether a finding of the history is told by {@link collisionSentences}. */
export function isOfCollision(finding: Finding): boolean {
  return finding.code.startsWith('history.crash-') || isCriterion(finding);
}

/**
 * "Collision: driver; impact from rear; other vehicle’s speed 40 km/h; head restraint up." and what
 * was answered of the Canadian C-spine criteria, without working the rule or its result.
 */
export function collisionSentences(
  findings: readonly Finding[],
  format: DateFormat,
): readonly string[] {
  const crash = findings.filter(({ code }) => code.startsWith('history.crash-'));
  const criteria = findings.filter(isCriterion);
  const of = (isDenied: boolean) =>
    criteria.filter((each) => (textOf(each, 'presence') === 'denied') === isDenied);
  const named = (each: Finding) => {
    const rest = restWords(each, format, ['presence']);
    return rest.length === 0 ? labelOf(each) : `${labelOf(each)} (${rest.join(', ')})`;
  };
  const answers = [
    ...(of(false).length === 0 ? [] : [`present: ${andList(of(false).map(named))}`]),
    ...(of(true).length === 0 ? [] : [`denied: ${andList(of(true).map(named))}`]),
  ];
  return [
    ...(crash.length === 0
      ? []
      : [sentence(`Collision: ${crash.map((each) => phrase(each, format)).join('; ')}`)]),
    ...(answers.length === 0
      ? []
      : [sentence(`Canadian C-spine criteria recorded as ${answers.join('; ')}`)]),
  ];
}
