import type { LetterFonts } from './letter-fonts';

export type PdfDocument = PDFKit.PDFDocument;
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

// Contextual alternates would turn “3x60” into another sign and lose it in the text layer. The
// library's types know only features that are switched on.
const PLAIN_LETTERS = { calt: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

type TextStyle = {
  size?: number;
  isBold?: boolean;
  ink?: string;
  width?: number;
  x?: number;
  align?: 'left' | 'right';
};

/** A page that is written from top to bottom, every piece with its place in the structure tree. */
export function startPage(doc: PdfDocument, fonts: LetterFonts, style: PageStyle) {
  const { margin, scale } = style;
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('semiBold', fonts.semiBold);
  const root: Structure = doc.struct('Document');
  doc.addStructure(root);
  const left = margin.side;
  const width = doc.page.width - 2 * margin.side;
  const bottom = () => doc.page.height - margin.bottom;
  const options = (text: TextStyle) => ({
    width: text.width ?? width,
    align: text.align ?? ('left' as const),
    lineGap: style.lineGap * scale,
    features: PLAIN_LETTERS,
  });
  const dress = ({ size = BODY, isBold = false, ink = INK }: TextStyle) =>
    doc
      .font(isBold ? 'semiBold' : 'regular')
      .fontSize(size * scale)
      .fillColor(ink);

  const heightOf = (text: string, style: TextStyle = {}) => {
    dress(style);
    return doc.heightOfString(text, options(style));
  };
  const draw = (text: string, style: TextStyle = {}) => {
    dress(style);
    doc.text(text, style.x ?? left, doc.y, options(style));
  };
  const room = (height: number) => {
    if (doc.y + height > bottom()) doc.addPage();
  };
  const say = (tag: Tag, text: string, style: TextStyle = {}, parent: Structure = root) => {
    parent.add(doc.struct(tag, {}, () => draw(text, style)));
  };
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
      // The library writes the scope of a header cell; its types do not know of it.
      const how: PDFKit.Mixins.StructureElementOptions & { scope?: string } = scope
        ? { scope }
        : {};
      line.add(doc.struct(tag, how, () => draw(text === '' ? ' ' : text, style)));
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
  return {
    doc,
    style,
    root,
    left,
    width,
    bottom,
    heightOf,
    draw,
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
