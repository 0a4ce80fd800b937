import { INSTRUMENTS, type Instrument } from '../vocabulary/instruments';

export type OutcomeComparison = {
  kind: 'exceeds' | 'below';
  /** Now minus before, in points; for a rating of change the rating itself. */
  delta: number;
  /** "exceeds published threshold 10 points (Ostelo, Spine 2008;33:90)". */
  words: string;
  source: string;
};

/** Tenths do not add up in binary: 38.2 − 28.2 must be 10. */
const rounded = (points: number) => Math.round(points * 100) / 100;

function atLeast(instrument: Instrument, previous: number, delta: number): boolean {
  const { change } = instrument;
  if (!change) return false;
  const share = change.orShareOfBaseline;
  const isShare =
    share !== undefined && previous !== 0 && Math.abs(delta) >= rounded(share * Math.abs(previous));
  return Math.abs(delta) >= change.atLeast || isShare;
}

/**
 * A change of an outcome measure beside the change that a source calls important (vocabulary 7);
 * exactly the threshold exceeds it. A global rating of change is itself a change and is compared
 * with 0, so it needs no earlier score. `null` where nothing can be compared or no source says.
 * Never better or worse: that is the clinician's to say.
 */
export function compareOutcome(
  code: string,
  previous: number | null,
  current: number,
): OutcomeComparison | null {
  const instrument: Instrument | undefined = Object.entries(INSTRUMENTS).find(
    ([each]) => each === code,
  )?.[1];
  const before = instrument?.isChangeItself ? 0 : previous;
  if (!instrument?.change || before === null) return null;
  const delta = rounded(current - before);
  const isMore = atLeast(instrument, before, delta);
  const { words, source } = instrument.change;
  return {
    kind: isMore ? 'exceeds' : 'below',
    delta,
    words: `${isMore ? 'exceeds' : 'below'} published threshold ${words} (${source})`,
    source,
  };
}
