export type ScoreComparison = {
  kind: 'possible-change' | 'below';
  /** Current minus previous, in points. */
  delta: number;
  threshold: number;
  words: string;
  source: string;
};

/**
 * Change of a numeric pain rating (0 to 10). Two points are a possible change (Ostelo et al.,
 * Spine 2008;33:90); in neck pain the detectable change was larger, 4.0 points (Kovacs et al.,
 * BMC Musculoskelet Disord 2008;9:43), hence "possible" only.
 */
export function compareScores(previous: number, current: number): ScoreComparison {
  const delta = current - previous;
  const isPossible = Math.abs(delta) >= 2;
  return {
    kind: isPossible ? 'possible-change' : 'below',
    delta,
    threshold: 2,
    words: isPossible ? '2 points or more: possible change' : 'less than 2 points',
    source: 'Ostelo et al., Spine 2008;33:90; larger in neck pain (Kovacs 2008)',
  };
}
