import type { LevelFact, Place } from './fact';

const LAST = { C: 8, T: 12, L: 5, S: 5 } as const;
type Part = keyof typeof LAST;

/** Every level from the head down, as roots and vertebrae are counted. */
const LADDER = (Object.keys(LAST) as Part[]).flatMap((part) =>
  Array.from({ length: LAST[part] + (part === 'C' ? 1 : 0) }, (_, index) =>
    part === 'C' ? `C${index}` : `${part}${index + 1}`,
  ),
);

const LEVEL = /(?<![\p{L}\p{N}])(C|Th|T|L|S)(\d{1,2})(?![\p{L}\p{N}°])(?!-?\s?weighted)/iuy;
const RIB = /(?<![\p{L}\p{N}])R(1[0-2]|[1-9])(?![\p{L}\p{N}°])/uy;
const DASH = /\s?[-–—‑−/]\s?(C|Th|T|L|S)?(\d{1,2})(?![\p{L}\p{N}°/])/iuy;
const SPAN = /\s+(?:to|through|down to)\s+(?=(?:C|Th|T|L|S)\d)/iuy;
const MORE = /\s*(?:,\s*(?:and|or)?|&|\+|\band\b|\bor\b)\s*(?=(?:C|Th|T|L|S)\d)/iuy;

type Level = { name: string; end: number };

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const nameOf = (part: string, number: string) => `${part.charAt(0).toUpperCase()}${Number(number)}`;

function levelAt(text: string, at: number): Level | null {
  const match = exec(LEVEL, text, at);
  if (!match) return null;
  const name = nameOf(match[1] ?? '', match[2] ?? '');
  // “L12” is twelve on the left: there is no such level.
  if (/^l/i.test(name) && !LADDER.includes(name)) return null;
  return { name, end: at + match[0].length };
}

const one = (name: string): Place => ({ asks: [[name]], gives: [name] });

function isNext(from: string, to: string): boolean {
  const step = LADDER.indexOf(to) - LADDER.indexOf(from);
  return step === 1 || (from === 'C7' && to === 'T1');
}

/** Two levels joined by a dash: a segment where they are neighbours, else all from one to the other. */
function dashed(from: string, to: string): readonly Place[] {
  const segment = `${from}-${to}`;
  if (isNext(from, to)) return [{ asks: [[segment], [from, to]], gives: [segment] }];
  return spanned(from, to);
}

function spanned(from: string, to: string): readonly Place[] {
  const [start, end] = [LADDER.indexOf(from), LADDER.indexOf(to)];
  if (start < 0 || end <= start) return [one(`${from}-${to}`)];
  if (isNext(from, to)) return [pair(from, to)];
  return LADDER.slice(start, end + 1).map(one);
}

const pair = (from: string, to: string): Place => ({
  asks: [[from, to], [`${from}-${to}`]],
  gives: [from, to],
});

function elementAt(text: string, at: number): { places: readonly Place[]; end: number } | null {
  const first = levelAt(text, at);
  if (!first) return null;
  const dash = exec(DASH, text, first.end);
  if (dash) {
    const to = nameOf(dash[1] ?? first.name, dash[2] ?? '');
    return { places: dashed(first.name, to), end: first.end + dash[0].length };
  }
  const span = exec(SPAN, text, first.end);
  const last = span && levelAt(text, first.end + span[0].length);
  if (last) return { places: spanned(first.name, last.name), end: last.end };
  return { places: [one(first.name)], end: first.end };
}

/** A level, a segment, or a run of them such as “L2 to L4 and S1”; `null` where there is none. */
export function readLevel(text: string, start: number): LevelFact | null {
  const rib = exec(RIB, text, start);
  if (rib) {
    const end = start + rib[0].length;
    return { kind: 'level', text: rib[0], start, end, places: [one(rib[0])] };
  }
  const first = elementAt(text, start);
  if (!first) return null;
  let { end } = first;
  const elements = [first.places];
  for (let more = exec(MORE, text, end); more; more = exec(MORE, text, end)) {
    const next = elementAt(text, end + more[0].length);
    if (!next) break;
    elements.push(next.places);
    ({ end } = next);
  }
  const places = elements.flat();
  const [from, to, ...others] = places.flatMap(({ gives }) => gives);
  const isPair = elements.length === 2 && places.length === 2 && others.length === 0 && from && to;
  return {
    kind: 'level',
    text: text.slice(start, end),
    start,
    end,
    places: isPair && isNext(from, to) ? [pair(from, to)] : places,
  };
}
