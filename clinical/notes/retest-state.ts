import { isCarried, isSaid } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { resultNames } from '../findings/results';
import { signsToRetest } from './episode-asterisks';
import type { NoteContent } from './note-content';
import { measuredAttributes } from './retestable';

/** How a finding of the last visit stands today. */
export type RetestState = 're-tested' | 'unchanged' | 'carried' | 'not-tested';

/** Values measured in another way are not the same values. */
const HOW = ['method', 'position'];

function isSame(today: Finding, last: Finding): boolean {
  const names = new Set([...measuredAttributes(today), ...measuredAttributes(last), ...HOW]);
  return [...names].every(
    (name) => JSON.stringify(today.attributes[name]) === JSON.stringify(last.attributes[name]),
  );
}

/**
 * Whether a finding was tested again today: with another value, with the same one measured in the
 * same way, carried over, or not at all. A value that the last visit had itself carried is nothing
 * to be unchanged from.
 */
export function retestState(today: Finding | null, last: Finding | null): RetestState {
  if (!today || !isSaid(today)) return 'not-tested';
  if (isCarried(today)) return 'carried';
  if ('notTestedReason' in today.attributes) return 'not-tested';
  if (measuredAttributes(today).length === 0) return 'not-tested';
  return last && !isCarried(last) && isSame(today, last) ? 'unchanged' : 're-tested';
}

export type RetestCounts = Readonly<Record<RetestState, number>>;

const isExamined = (finding: Finding) =>
  finding.moment === 'before' &&
  resultNames(finding.code).length > 0 &&
  measuredAttributes(finding).length > 0;

const isUntested = (finding: Finding) =>
  finding.moment === 'before' && (isCarried(finding) || 'notTestedReason' in finding.attributes);

type Given = Pick<NoteContent, 'findings' | 'previous' | 'asterisks'>;

/**
 * How many findings stand in each state, every one counted once: what the last visit measured, the
 * starred signs of the episode, and whatever today's note carries or says was not tested.
 */
export function retestCounts(content: Given): RetestCounts {
  const { findings, previous } = content;
  const today = new Map(findings.map((each) => [keyText(each), each]));
  const last = new Map(
    [
      ...(previous?.findings ?? []).filter(isExamined),
      ...signsToRetest(content).flatMap((sign) => sign.last?.finding ?? []),
    ].map((each) => [keyText({ ...each, moment: 'before' }), each]),
  );
  const keys = new Set([...last.keys(), ...findings.filter(isUntested).map(keyText)]);
  const counts = { 're-tested': 0, unchanged: 0, carried: 0, 'not-tested': 0 };
  for (const key of keys) {
    counts[retestState(today.get(key) ?? null, last.get(key) ?? null)] += 1;
  }
  return counts;
}

/** "3 re-tested (1 unchanged), 2 carried, 1 not tested": what is unchanged was re-tested as well. */
export function retestWords(counts: RetestCounts): string {
  const { unchanged, carried } = counts;
  const same = unchanged === 0 ? '' : ` (${unchanged} unchanged)`;
  const tested = counts['re-tested'] + unchanged;
  return `${tested} re-tested${same}, ${carried} carried, ${counts['not-tested']} not tested`;
}
