import LineBreaker from 'linebreak';
import type { TextDirection } from '@/clinical/letters/text-direction';
import type { WeightFaces } from './letter-fonts';
import { seenRuns, textRuns, type SeenRun, type TextRun } from './text-runs';
import { isRightToLeft, levelsOf, type Levels } from './writing-direction';

/** A run of a line, so far to the right of where the line begins; lengths are in points. */
export type PlacedRun = SeenRun & { x: number };

/** Runs stand in the order of reading. White space at the end is drawn and not counted. */
export type Line = { runs: readonly PlacedRun[]; width: number; isRightToLeft: boolean };

type Column = { fonts: WeightFaces; size: number; width: number; direction: TextDirection };
type Paragraph = Column & { text: string; levels: Levels };

/** The lines of a text in a column of that width. An empty text has none. */
export function layOutLines(text: string, column: Column): Line[] {
  if (text === '') return [];
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((words) => {
      const paragraph = { ...column, text: words, levels: levelsOf(words, column.direction) };
      return breaks(paragraph).map(([from, to]) => lineOf(paragraph, from, to));
    });
}

/** As much of a text as one line takes, with … where something had to go. */
export function layOutOneLine(text: string, column: Column): Line | undefined {
  const characters = [...text];
  for (let kept = characters.length; kept > 0; kept -= 1) {
    const end = kept < characters.length ? '…' : '';
    const cut = `${characters.slice(0, kept).join('').trimEnd()}${end}`;
    const [line, ...others] = layOutLines(cut, column);
    if (others.length === 0) return line;
  }
  return undefined;
}

/** Where each line begins and ends: full lines, broken where Unicode lets them (UAX 14). */
function breaks(paragraph: Paragraph): (readonly [from: number, to: number])[] {
  const { text, width } = paragraph;
  const lines: (readonly [number, number])[] = [];
  let start = 0;
  let used = 0;
  const beginAt = (place: number) => {
    if (place > start) lines.push([start, place]);
    start = place;
    used = 0;
  };
  for (const [from, to] of pieces(text)) {
    const seen = widthOf(paragraph, from, from + text.slice(from, to).trimEnd().length);
    if (used + seen > width) beginAt(from);
    if (seen <= width) {
      used += widthOf(paragraph, from, to);
      continue;
    }
    // Longer than a line, such as the address of a web page: broken where the line is full.
    for (const { index, segment } of new Intl.Segmenter('en').segment(text.slice(from, to))) {
      const place = from + index;
      const more = widthOf(paragraph, place, place + segment.length);
      if (used + more > width) beginAt(place);
      used += more;
    }
  }
  return [...lines, [start, text.length]];
}

/** The pieces between which a line may end, each with the white space after it. */
function* pieces(text: string): Generator<readonly [from: number, to: number]> {
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    yield [from, next.position];
    from = next.position;
  }
}

const widthOfRun = ({ face, text, level }: TextRun, size: number) =>
  face.widthOf(text, level) * size;

function widthOf({ text, levels, fonts, size }: Paragraph, from: number, to: number): number {
  const runs = textRuns(text.slice(from, to), levels.of.subarray(from, to), fonts);
  return runs.reduce((sum, run) => sum + widthOfRun(run, size), 0);
}

function lineOf(paragraph: Paragraph, from: number, to: number): Line {
  const { fonts, size, levels } = paragraph;
  const text = paragraph.text.slice(from, to);
  const end = text.trimEnd().length;
  const width = widthOf(paragraph, from, from + end);
  // White space at the end of a line is of the paragraph's direction (rule L1).
  const ofLine = levels.of.slice(from, to).fill(levels.base, end);
  const runs = textRuns(text, ofLine, fonts);
  const isReversed = isRightToLeft(levels.base);
  let x = isReversed ? width - runs.reduce((sum, run) => sum + widthOfRun(run, size), 0) : 0;
  const placed = seenRuns(runs).map((run) => {
    const place = { ...run, x };
    x += widthOfRun(run, size);
    return place;
  });
  return { runs: placed.sort((a, b) => a.order - b.order), width, isRightToLeft: isReversed };
}
