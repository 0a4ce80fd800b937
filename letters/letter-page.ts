import { directionOfLine, directionOfParagraph } from '@/clinical/letters/text-direction';
import type { LetterFonts } from './letter-fonts';
import { layOutLines, layOutOneLine } from './line-layout';
import { drawLine, textParts, type PdfDocument, type TextPlace } from './text-drawing';

type Structure = ReturnType<PdfDocument['struct']>;
type Tag = 'H1' | 'H2' | 'P' | 'Caption';

/** Sizes of a letter's type and the room around it; `scale` is of type, lines and gaps alike. */
export type PageStyle = {
  margin: { top: number; side: number; bottom: number };
  labelWidth: number;
  lineGap: number;
  /** Before a section's heading. */
  sectionGap: number;
  /** Title and urgency share a line, and so do the lines of the letterhead. */
  isHeadTight: boolean;
  scale: number;
};

export const LETTER_STYLE: PageStyle = {
  margin: { top: 40, side: 50, bottom: 64 },
  labelWidth: 124,
  lineGap: 1.6,
  sectionGap: 7,
  isHeadTight: false,
  scale: 1,
};
export const INK = '#111111';
export const QUIET_INK = '#4a4a4a';
const RULE = '#9a9a9a';
const BODY = 9.25;

type TextStyle = {
  size?: number;
  isBold?: boolean;
  ink?: string;
  width?: number;
  x?: number;
  align?: TextPlace['align'];
};

/** A page that is written from top to bottom, every piece with its place in the structure tree. */
export function startPage(doc: PdfDocument, fonts: LetterFonts, style: PageStyle) {
  const { margin, scale } = style;
  for (const { inter, others } of Object.values(fonts)) {
    for (const face of new Set([inter, ...others.values()])) {
      // A font that is open already is not among what the library's types name.
      doc.registerFont(face.name, face.font as unknown as Buffer);
    }
  }
  const root: Structure = doc.struct('Document');
  doc.addStructure(root);
  const left = margin.side;
  const width = doc.page.width - 2 * margin.side;
  const bottom = () => doc.page.height - margin.bottom;
  const { ascent, descent, lineGap, unitsPerEm } = fonts.regular.inter.font;
  /** A text in its column, and how its lines stand there. */
  const setText = (text: string, given: TextStyle) => {
    const size = (given.size ?? BODY) * scale;
    const align = given.align ?? 'left';
    const column = {
      width: given.width ?? width,
      size,
      fonts: fonts[given.isBold ? 'semiBold' : 'regular'],
      direction: align === 'start' ? directionOfParagraph(text) : directionOfLine(text),
    };
    // Every line is as high as one of Inter, whatever its script, so that a page keeps its measure.
    const lineHeight = ((ascent + lineGap - descent) / unitsPerEm) * size;
    const place: TextPlace = {
      x: given.x ?? left,
      width: column.width,
      align,
      ink: given.ink ?? INK,
      size,
      ascent: (ascent / unitsPerEm) * size,
      lineHeight,
      lineStep: lineHeight + style.lineGap * scale,
    };
    return { column, place };
  };
  const heightOf = (text: string, given: TextStyle = {}) => {
    const { column, place } = setText(text, given);
    return layOutLines(text, column).length * place.lineStep;
  };
  const room = (height: number) => {
    if (doc.y + height > bottom()) doc.addPage();
  };
  /** Puts a text at the cursor into the structure, and the cursor under it. */
  const write = (
    tag: Tag | 'TH' | 'TD',
    text: string,
    given: TextStyle,
    parent: Structure,
    scope?: 'Row' | 'Column',
  ) => {
    const { column, place } = setText(text, given);
    const lines = layOutLines(text, column);
    // The library writes the scope of a header cell; its types do not know of it.
    const how: PDFKit.Mixins.StructureElementOptions & { scope?: string } = scope ? { scope } : {};
    parent.add(doc.struct(tag, how, textParts(doc, lines, place)));
    if (lines.length > 0) doc.y += place.lineStep;
  };
  const say = (tag: Tag, text: string, given: TextStyle = {}, parent: Structure = root) =>
    write(tag, text, given, parent);
  const gap = (points: number) => {
    doc.y += points * scale;
  };
  /** Lines and boxes mean nothing to a screen reader. */
  const artifact = (work: () => void) => {
    doc.markContent('Artifact', { type: 'Layout' });
    work();
    doc.endMarkedContent();
  };
  const rule = () =>
    artifact(() =>
      doc
        .moveTo(left, doc.y)
        .lineTo(left + width, doc.y)
        .lineWidth(0.5)
        .strokeColor(RULE)
        .stroke(),
    );

  /** One row of a table at the cursor: cells side by side, as high as the highest. */
  const row = (
    table: Structure,
    cells: readonly {
      tag: 'TH' | 'TD';
      scope?: 'Row' | 'Column';
      text: string;
      style: TextStyle;
    }[],
  ) => {
    const height = Math.max(...cells.map(({ text, style }) => heightOf(text, style)));
    room(height);
    const top = doc.y;
    const line = doc.struct('TR');
    table.add(line);
    for (const { tag, scope, text, style } of cells) {
      doc.y = top;
      write(tag, text, style, line, scope);
    }
    line.end();
    doc.y = top + height;
  };
  const table = (work: (table: Structure) => void) => {
    const it = doc.struct('Table');
    root.add(it);
    work(it);
    it.end();
  };
  /** One line at the foot of a page, in its own size on every page; too long a text ends in …. */
  const foot = (text: string, y: number, given: TextStyle & { size: number }) => {
    const { column, place } = setText(text, { ...given, size: given.size / scale });
    const line = layOutOneLine(text, column);
    if (line) drawLine(doc, line, y, place);
  };
  return {
    doc,
    style,
    root,
    left,
    width,
    foot,
    heightOf,
    room,
    say,
    gap,
    artifact,
    rule,
    row,
    table,
  };
}

export type LetterPage = ReturnType<typeof startPage>;
