import { isCarried, numberOf, textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import type { Side } from '../findings/finding-key';
import { romParts } from './movements';
import { isPublishedActivity, romNorm } from './norms';

/** One measured range: what comparing it needs to know (vocabulary 2.4). */
export type Reading = {
  code: string;
  side: Side;
  /** Degrees, or centimetres for a distance; `null` when nothing was measured. */
  value: number | null;
  method: string | null;
  position: string | null;
  /** Account id of who measured. */
  examiner: string;
  isCarried: boolean;
};

type NotComparable = {
  kind: 'not-comparable';
  why:
    | 'not-measured'
    | 'no-number'
    | 'carried'
    | 'last-carried'
    | 'other-movement'
    | 'method-not-recorded'
    | 'other-method'
    | 'visual-estimate'
    | 'position-not-recorded'
    | 'other-position'
    | 'other-examiner'
    | 'no-published-error';
  words: string;
};

export type ReadingComparison =
  | {
      kind: 'exceeds' | 'within';
      /** Current minus previous, in `unit`. */
      delta: number;
      threshold: number;
      unit: '°' | 'cm';
      source: string;
      words: string;
    }
  | NotComparable;

/** A finding as a reading: of the note's author, unless it says that somebody else measured. */
export function readingOf(finding: Finding, author: string): Reading {
  const isDistance = romParts(finding.code)?.activity === null;
  return {
    code: finding.code,
    side: finding.side,
    value: numberOf(finding, 'degrees') ?? numberOf(finding, 'centimetres'),
    method: textOf(finding, 'method'),
    position: textOf(finding, 'position') ?? (isDistance ? 'as_defined' : null),
    examiner: textOf(finding, 'examiner') ?? author,
    isCarried: isCarried(finding),
  };
}

const WORDS: Record<NotComparable['why'], string> = {
  'not-measured': 'not measured at either visit',
  'no-number': 'not comparable: not a number at both visits',
  carried: 'carried, not re-tested',
  'last-carried': 'not comparable: the earlier value was carried',
  'other-movement': 'not comparable: not the same movement, side and activity',
  'method-not-recorded': 'not comparable: method not recorded',
  'other-method': 'not comparable: other method',
  'visual-estimate': 'not comparable: visual estimate',
  'position-not-recorded': 'not comparable: position not recorded',
  'other-position': 'not comparable: other position',
  'other-examiner': 'not comparable: other examiner',
  'no-published-error': 'no published error for this measure',
};

function obstacle(previous: Reading, current: Reading): NotComparable['why'] | null {
  if (previous.code !== current.code || previous.side !== current.side) return 'other-movement';
  if (previous.value === null && current.value === null) return 'not-measured';
  if (current.isCarried) return 'carried';
  if (previous.isCarried) return 'last-carried';
  if (previous.value === null || current.value === null) return 'no-number';
  if (previous.method === null || current.method === null) return 'method-not-recorded';
  if (previous.method === 'visual_estimate' || current.method === 'visual_estimate') {
    return 'visual-estimate';
  }
  if (previous.method !== current.method) return 'other-method';
  if (previous.position === null || current.position === null) return 'position-not-recorded';
  if (previous.position !== current.position) return 'other-position';
  return previous.examiner === current.examiner ? null : 'other-examiner';
}

const notComparable = (why: NotComparable['why']): NotComparable => ({
  kind: 'not-comparable',
  why,
  words: WORDS[why],
});

/**
 * Whether a change is larger than the published error of the measure: same movement, side,
 * activity, position, method and examiner, and never a visual estimate (vocabulary 2.4). A change
 * of exactly the threshold exceeds. The threshold is the row's conservative flag in degrees, or
 * the minimal detectable change in centimetres (rom-norms.json). Says nothing of better or worse.
 */
export function compareReadings(previous: Reading, current: Reading): ReadingComparison {
  const why = obstacle(previous, current);
  if (why) return notComparable(why);
  const norm = romNorm(current.code, current.side);
  const threshold = norm?.changeThreshold ?? null;
  if (!norm || threshold === null || !isPublishedActivity(current.code)) {
    return notComparable('no-published-error');
  }
  // Tenths of a centimetre do not add up in binary: 38.1 − 33.6 must be 4.5.
  const delta = Math.round(((current.value ?? 0) - (previous.value ?? 0)) * 100) / 100;
  const isMore = Math.abs(delta) >= threshold;
  return {
    kind: isMore ? 'exceeds' : 'within',
    delta,
    threshold,
    unit: norm.unit === 'cm' ? 'cm' : '°',
    source: norm.changeSource ?? norm.normalSource,
    words: isMore ? 'exceeds published error' : 'within error',
  };
}

/** `+20°`, `−20 cm`, `±0°`: with a sign, because it is a change. */
export function deltaWords(delta: number, unit: '°' | 'cm'): string {
  const sign = delta === 0 ? '±' : delta > 0 ? '+' : '−';
  return `${sign}${Math.abs(delta)}${unit === 'cm' ? ' cm' : unit}`;
}
