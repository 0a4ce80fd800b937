import { numberOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';

/** Change of the mean that a source calls small, medium and large (Abbott, JOSPT 2014;44:560). */
export const PSFS_CHANGE = [
  [1.3, 'small'],
  [2.3, 'medium'],
  [2.7, 'large'],
] as const;

const SOURCE = 'Abbott, JOSPT 2014;44:560';

const scored = (findings: readonly Finding[]) =>
  findings.flatMap((each) => {
    const score = each.code === 'psfs' ? numberOf(each, 'score') : null;
    return score === null ? [] : [{ at: each.at, score }];
  });

const meanOf = (scores: readonly { score: number }[]) =>
  scores.reduce((sum, { score }) => sum + score, 0) / scores.length;

/** The mean over the activities that have a score, to one decimal; `null` when none has. */
export function functionalMean(
  findings: readonly Finding[],
): { mean: number; activities: number } | null {
  const scores = scored(findings);
  if (scores.length === 0) return null;
  return { mean: Math.round(meanOf(scores) * 10) / 10, activities: scores.length };
}

/** "mean 2.7 of 3 activities"; empty when nothing is scored. */
export function meanWords(findings: readonly Finding[]): string {
  const mean = functionalMean(findings);
  if (!mean) return '';
  const { activities } = mean;
  return `mean ${mean.mean.toFixed(1)} of ${activities} ${activities === 1 ? 'activity' : 'activities'}`;
}

/**
 * The change of the mean over the activities scored at both visits, beside the published ones; the
 * threshold itself exceeds. `null` when no activity was scored twice.
 */
export function compareFunctionalMean(
  previous: readonly Finding[],
  current: readonly Finding[],
): { delta: number; words: string } | null {
  const now = scored(current);
  const before = scored(previous).filter(({ at }) => now.some((each) => each.at === at));
  const again = now.filter(({ at }) => before.some((each) => each.at === at));
  if (again.length === 0) return null;
  const change = meanOf(again) - meanOf(before);
  const reached = PSFS_CHANGE.filter(([points]) => Math.abs(change) >= points - 1e-9).at(-1);
  const [least] = PSFS_CHANGE;
  return {
    delta: Math.round(change * 10) / 10,
    words: reached
      ? `exceeds published threshold ${reached[0]}, ${reached[1]} (${SOURCE})`
      : `below published threshold ${least[0]}, ${least[1]} (${SOURCE})`,
  };
}
