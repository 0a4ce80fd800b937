import { ROOTS } from './levels';
import {
  KEY_MUSCLES,
  REFLEXES,
  type KeyMuscleCode,
  type ReflexCode,
  type SensoryRoot,
  type Strip,
} from './neurological';
import type { Region } from './sections';
import type { SiteCode } from './symptoms';

/**
 * Body-chart sites that hold an ISNCSCI key point of vocabulary 5.1, by root. A root whose key
 * point fills no named site (the medial malleolus is a part of the ankle) has none: the map says
 * where the vocabulary tests a root, and draws no dermatome around it.
 */
export const KEY_POINT_SITE = {
  C2: 'head-occipital',
  C5: 'elbow-lateral',
  C6: 'digit-1',
  C7: 'digit-3',
  C8: 'digit-5',
  T1: 'elbow-medial',
  T12: 'groin',
  L2: 'thigh-anterior',
  L5: 'foot-dorsum',
  S1: 'heel',
  S2: 'knee-posterior',
  S4: 'saddle-perineum',
} as const satisfies Partial<Record<SensoryRoot, SiteCode>>;

/** Tested from the ischial tuberosity to the perianal skin (vocabulary 5.1): the saddle. */
export const SADDLE_ROOTS = ['S3', 'S4', 'S5'] as const;

/** Tested beside the ISNCSCI key muscles in practice (marked M in vocabulary 5.1). */
export const SECOND_MUSCLES: readonly KeyMuscleCode[] = [
  'neck-flexion',
  'neck-side-flexion',
  'shoulder-elevation',
  'shoulder-abduction',
  'knee-flexion',
];

const MUSCLE_CODES = Object.keys(KEY_MUSCLES) as KeyMuscleCode[];

/** The ISNCSCI key muscle of a root; `null` where it has none. */
export function keyMuscleOf(root: string): KeyMuscleCode | null {
  return (
    MUSCLE_CODES.find(
      (code) => KEY_MUSCLES[code].root === root && !SECOND_MUSCLES.includes(code),
    ) ?? null
  );
}

/** The root on whose line of the strip a reflex is written, as in the table of vocabulary 5.1. */
export const REFLEX_LINE = {
  biceps: 'C5',
  brachioradialis: 'C6',
  triceps: 'C7',
  knee: 'L3',
  'medial-hamstring': 'L5',
  ankle: 'S1',
} as const satisfies Record<ReflexCode, SensoryRoot>;

const REFLEX_CODES = Object.keys(REFLEXES) as ReflexCode[];

/** The reflex written on a root's line; `null` where there is none. */
export function reflexOn(root: string): ReflexCode | null {
  return REFLEX_CODES.find((code) => REFLEX_LINE[code] === root) ?? null;
}

/** A reflex that a root shares and that is written on the line of another. */
export function reflexShared(root: string): ReflexCode | null {
  if (reflexOn(root) !== null) return null;
  return REFLEX_CODES.find((code) => REFLEXES[code].roots.some((each) => each === root)) ?? null;
}

/** "C5–C6", "S1": the roots of a reflex. */
export function reflexRoots(code: ReflexCode): string {
  const { roots } = REFLEXES[code];
  return [...new Set([roots[0], roots.at(-1)])].join('–');
}

/** Roots C1 to T2 are examined with the arms, T3 to T12 are the trunk's, the rest the legs'. */
export function stripOfRoot(root: string): Strip {
  if (/^(C\d|T1$|T2$)/.test(root)) return 'upper';
  return root.startsWith('T') ? 'trunk' : 'lower';
}

/** T1 and T2 belong to the arm and to the chest: sensation there is also the trunk's. */
export function isTrunkRoot(root: string): boolean {
  return root.startsWith('T');
}

/** Which strips a region shows. */
export const STRIPS_OF_REGION = {
  cervical: ['upper'],
  thoracic: ['trunk', 'lower'],
  lumbar: ['lower'],
} as const satisfies Record<Region, readonly Strip[]>;

/** "C4 to T1" where every root between is there, else each by name. */
export function rootsWords(roots: readonly string[]): string {
  const at = roots.map((root) => (ROOTS as readonly string[]).indexOf(root));
  const [first = -1] = at;
  const isRun = roots.length > 2 && first >= 0 && at.every((each, i) => each === first + i);
  if (isRun) return `${roots[0]} to ${roots.at(-1)}`;
  return roots.length < 2
    ? (roots[0] ?? '')
    : `${roots.slice(0, -1).join(', ')} and ${roots.at(-1)}`;
}
