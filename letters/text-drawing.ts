import { featuresAt } from './font-face';
import type { Line, PlacedRun } from './line-layout';
import { isRightToLeft } from './writing-direction';

export type PdfDocument = PDFKit.PDFDocument;

/** How laid out lines stand on the page. Lengths are in points. */
export type TextPlace = {
  x: number;
  width: number;
  /** `start`: where reading begins, which for Arabic and Hebrew is the right. */
  align: 'left' | 'right' | 'start';
  size: number;
  ink: string;
  /** From the top of a line to where its letters stand, to its foot, and to the next line. */
  ascent: number;
  lineHeight: number;
  lineStep: number;
};

/** What a structure element holds: drawings, to be done in turn, and elements of its own. */
type Part = (() => void) | ReturnType<PdfDocument['struct']>;

/**
 * Draws lines from the cursor down; one that no longer fits goes to the next page. What is written
 * from right to left is a span that says its text: its glyphs stand as they are seen, from the left.
 * The cursor is left at the top of the last line.
 */
export function textParts(doc: PdfDocument, lines: readonly Line[], place: TextPlace): Part[] {
  const goTo = penOn(doc, place);
  return lines.flatMap((line, index): Part[] => {
    if (line.runs.length === 0) return [() => goTo(index)];
    return byDirection(line.runs).map(({ isPlain, runs }) => {
      const draw = () => {
        goTo(index);
        for (const run of runs) drawRun(doc, run, line, place);
      };
      if (isPlain) return draw;
      return doc.struct('Span', { actual: runs.map(({ text }) => text).join('') }, draw);
    });
  });
}

/** Moves the cursor to a line, once. */
function penOn(doc: PdfDocument, { lineHeight, lineStep }: TextPlace): (line: number) => void {
  let at = -1;
  return (line) => {
    if (line === at) return;
    if (at >= 0) doc.y += lineStep;
    at = line;
    const { height, margins } = doc.page;
    if (doc.y + lineHeight > height - margins.bottom) doc.continueOnNewPage();
  };
}

/** Neighbours together that are read as they stand, from the left, and those that are not. */
function byDirection(runs: readonly PlacedRun[]): { isPlain: boolean; runs: PlacedRun[] }[] {
  const groups: PlacedRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && (last[0]?.level === 0) === (run.level === 0)) last.push(run);
    else groups.push([run]);
  }
  const parts: { isPlain: boolean; runs: PlacedRun[] }[] = [];
  for (const group of groups) {
    const isPlain = !group.some(({ level }) => isRightToLeft(level));
    const last = parts.at(-1);
    if (last?.isPlain && isPlain) last.runs.push(...group);
    else parts.push({ isPlain, runs: group });
  }
  return parts;
}

function drawRun(doc: PdfDocument, run: PlacedRun, line: Line, place: TextPlace): void {
  const { x, width, align, ink, size, ascent } = place;
  const isAtRight = align === 'right' || (align === 'start' && line.isRightToLeft);
  const begin = isAtRight ? x + width - line.width : x;
  const top = doc.y;
  doc.font(run.face.name).fontSize(size).fillColor(ink);
  doc.text(run.marks + run.text, begin + run.x, top + ascent, {
    lineBreak: false,
    baseline: 'alphabetic',
    // The library's types know only features that are switched on.
    features: featuresAt(run.level) as unknown as PDFKit.Mixins.OpenTypeFeatures[],
  });
  doc.y = top;
}

/** A line that is no part of what is read, at a height of the page. */
export function drawLine(doc: PdfDocument, line: Line, top: number, place: TextPlace): void {
  doc.y = top;
  for (const run of line.runs) drawRun(doc, run, line, place);
}
