import type { LetterFonts } from './letter-fonts';

export type PdfDocument = PDFKit.PDFDocument;
type Structure = ReturnType<PdfDocument['struct']>;
type Tag = 'H1' | 'H2' | 'P' | 'Caption';

export const MARGIN = { top: 40, side: 50, bottom: 64 };
export const INK = '#111111';
export const QUIET_INK = '#4a4a4a';
const RULE = '#9a9a9a';
const BODY = 9.25;
const LINE_GAP = 1.6;

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
export function startPage(doc: PdfDocument, fonts: LetterFonts) {
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('semiBold', fonts.semiBold);
  const root: Structure = doc.struct('Document');
  doc.addStructure(root);
  const left = MARGIN.side;
  const width = doc.page.width - 2 * MARGIN.side;
  const bottom = () => doc.page.height - MARGIN.bottom;
  const options = (style: TextStyle) => ({
    width: style.width ?? width,
    align: style.align ?? ('left' as const),
    lineGap: LINE_GAP,
    features: PLAIN_LETTERS,
  });
  const dress = ({ size = BODY, isBold = false, ink = INK }: TextStyle) =>
    doc
      .font(isBold ? 'semiBold' : 'regular')
      .fontSize(size)
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
    doc.y += points;
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
