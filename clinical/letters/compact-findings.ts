import type { AttributeValue } from '../findings/attribute';
import type { Finding } from '../findings/finding';
import { atType } from '../findings/finding-key';
import { andList, placeWords } from '../notes/value-words';
import { ROOTS } from '../vocabulary/levels';
import { carriedWords, type Composing } from './compose-blocks';
import { findingPhrase } from './finding-phrase';

/** Findings of one code with the same value: where they are, and what was found. */
export type CompactPart = { rank: number; words: string };

/** The usual answer of each scale. It orders a letter, what differs first, and says nothing. */
const USUAL: Readonly<Record<string, readonly AttributeValue[]>> = {
  sensation: [2],
  power: ['5'],
  reflex: [2],
  result: ['negative'],
  testResult: ['negative'],
  response: ['flexor', 'normal'],
  beats: [0],
  mobility: ['normal'],
  mobilityGrade: [3],
  painResponse: ['none'],
  tenderness: [0],
};

/** 0 differs from usual or has no usual answer, 1 usual, 2 not tested. */
function rankOf({ attributes }: Finding): number {
  if (attributes.notTestedReason !== undefined) return 2;
  const scaled = Object.entries(attributes).filter(([name]) => name in USUAL);
  const isUsual = scaled.every(([name, value]) => USUAL[name]?.includes(value));
  return scaled.length > 0 && isUsual ? 1 : 0;
}

/**
 * Findings of one code in few words, what differs from usual first and left before right: “L5 left
 * altered”, “L2 to L4 and S1 normal both sides”. Values that carry a date keep it.
 */
export function compactParts(
  composing: Composing,
  findings: readonly Finding[],
): readonly CompactPart[] {
  const byValue = new Map<string, Finding[]>();
  for (const each of findings) {
    const value = findingPhrase(each, composing)?.value || 'recorded without a value';
    const words = `${value}${carriedWords(composing, each)}`;
    byValue.set(words, [...(byValue.get(words) ?? []), each]);
  }
  return [...byValue]
    .flatMap(([value, group]) =>
      bySides(group).map(({ sides, places }) => ({
        rank: Math.min(...group.map(rankOf)),
        words: placedValue(placeList(places), sides, value),
      })),
    )
    .toSorted((one, other) => one.rank - other.rank);
}

const SIDES = ['left', 'right', 'both sides', ''] as const;
type Sides = (typeof SIDES)[number];

function bySides(findings: readonly Finding[]): readonly { sides: Sides; places: string[] }[] {
  const sidesAt = (place: string): Sides[] => {
    const here = new Set(findings.filter(({ at }) => at === place).map(({ side }) => side));
    const middle: Sides[] = here.has('midline') ? [''] : [];
    if (here.has('left') && here.has('right')) return ['both sides', ...middle];
    return [
      ...(here.has('left') ? ['left' as const] : here.has('right') ? ['right' as const] : []),
      ...middle,
    ];
  };
  const places = [...new Set(findings.map(({ at }) => at))];
  return SIDES.map((sides) => ({
    sides,
    places: places.filter((place) => sidesAt(place).includes(sides)),
  })).filter((each) => each.places.length > 0);
}

/**
 * The parts in one cell; where left and right end in the same words, those are said once: “left 25°,
 * right 35°, both familiar symptom”.
 */
export function compactCell(composing: Composing, findings: readonly Finding[]): string {
  const [left, right, ...more] = findings;
  const isPair = more.length === 0 && left?.at === right?.at && left?.side === 'left';
  const valueOf = (each: Finding | undefined) =>
    (each && findingPhrase(each, composing)?.value)?.split(', ') ?? [];
  const [one, other] = [valueOf(left), valueOf(right)];
  let same = 0;
  while (
    same < Math.min(one.length, other.length) - 1 &&
    one.at(-1 - same) === other.at(-1 - same)
  ) {
    same += 1;
  }
  if (!isPair || right?.side !== 'right' || same === 0 || one.join() === other.join()) {
    return compactParts(composing, findings)
      .map(({ words }) => words)
      .join('; ');
  }
  const own = (parts: readonly string[], each: Finding) =>
    `${parts.slice(0, -same).join(', ')}${carriedWords(composing, each)}`;
  const place = left ? placeWords(left.at) : '';
  const sides = left ? `left ${own(one, left)}, right ${own(other, right)}` : '';
  return [place, `${sides}, both ${one.slice(-same).join(', ')}`].filter(Boolean).join(' ');
}

/** “L5 left 4/5”; “L2 to S1 normal both sides”, or the sides first before a longer value. */
function placedValue(places: string, sides: Sides, value: string): string {
  const parts =
    sides === 'both sides' && !value.includes(',')
      ? [places, value, sides]
      : [places, sides, value];
  return parts.filter((part) => part !== '').join(' ');
}

/** Roots in runs, “L2 to L4 and S1”; any other place by its name. */
function placeList(places: readonly string[]): string {
  const roots = places.filter((place) => atType(place) === 'root').map((place) => place.slice(5));
  const others = places.filter((place) => atType(place) !== 'root').map(placeWords);
  return andList([...rootRuns(roots), ...others.filter((words) => words !== '')]);
}

function rootRuns(roots: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const root of ROOTS.filter((each) => roots.includes(each))) {
    const run = runs.at(-1);
    const isNext =
      run && ROOTS.findIndex((each) => each === run.at(-1)) === ROOTS.indexOf(root) - 1;
    if (isNext) run.push(root);
    else runs.push([root]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run));
}
