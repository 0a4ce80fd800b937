import { compareReadings, readingOf } from '../range-of-motion/compare-readings';
import { compareScores } from '../scores/compare-scores';
import type { RangeReading } from './visits';

/**
 * What can be said of two values of one thing: a size where they can be compared, and whether it
 * is more than the published error where there is one.
 */
export type Change =
  | { kind: 'exceeds' | 'within'; delta: number; words: string; source: string }
  | { kind: 'no-published-error'; delta: number; words: string }
  | { kind: 'not-comparable'; words: string };

const hundredths = (n: number): number => Math.round(n * 100) / 100;

/** The change from an earlier range to a later one, both measured. */
export function changeBetween(before: RangeReading, after: RangeReading): Change {
  const comparison = compareReadings(
    readingOf(before.finding, before.visit.authorAccountId),
    readingOf(after.finding, after.visit.authorAccountId),
  );
  if (comparison.kind !== 'not-comparable') {
    const { kind, delta, words, source } = comparison;
    return { kind, delta, words, source };
  }
  const { why, words } = comparison;
  if (why !== 'no-published-error') return { kind: 'not-comparable', words };
  return { kind: why, delta: hundredths(after.value - before.value), words };
}

/** The change from one pain score to the next. */
export function scoreChangeBetween(before: number, after: number): Change {
  const { kind, delta, words, source } = compareScores(before, after);
  return { kind: kind === 'possible-change' ? 'exceeds' : 'within', delta, words, source };
}

/** Whether the two values stand on one scale, so that a line may join them. */
export const mayJoin = (change: Change | null): boolean =>
  change !== null && change.kind !== 'not-comparable';
