import PDFDocument from 'pdfkit';
import { letterAddress } from '@/clinical/letters/letter-address';
import {
  letterTexts,
  standsOut,
  type LetterBlock,
  type LetterDocument,
} from '@/clinical/letters/letter-document';
import { unsupportedCharacters } from '@/clinical/letters/letter-objections';
import { letterFonts, type LetterFonts } from './letter-fonts';
import { LETTER_STYLE, QUIET_INK, startPage, type LetterPage, type PageStyle } from './letter-page';
import { PDF_UA_METADATA } from './pdf-ua-metadata';
import { drawFooters } from './letter-footers';
import { drawLogo, logoOfDocument } from './letter-logo';
import { drawVerification, VERIFICATION_WIDTH } from './letter-verification';
import { isolated } from './writing-direction';

export type FrozenLetter = {
  /** Hex hash of the document's canonical bytes, printed in the footer. */
  sha256: string;
  /** Whose copy this is. */
  recipientId: string | null;
  /** Where number and hash can be compared; printed as a QR code. `null`: none is printed. */
  verifyAddress: string | null;
  /** The bytes of the logo that the document names; `null` when it names none. */
  logo: Buffer | null;
};

/**
 * Renders a signed letter's document: tagged (structure tree, title, language), PDF/A-2a with the
 * PDF/UA identifier, fonts embedded, A4 or US Letter. The same document and hash give the same
 * bytes: no clock and no random id go in. Throws when a
 * character has no glyph: signing has refused such a letter before (`unsupportedCharacters`).
 */
export async function renderLetterPdf(
  document: LetterDocument,
  frozen: FrozenLetter,
): Promise<Buffer> {
  const [unsupported] = unsupportedCharacters(document);
  if (unsupported) throw new Error('The letter has characters that its font cannot print.');
  const fonts = await letterFonts(letterTexts(document).map(({ text }) => text));
  const [first, ...tighter] = STYLES[document.kind];
  const asUsual = await render(document, frozen, first, fonts);
  if (asUsual.pages === 1) return asUsual.pdf;
  for (const style of tighter) {
    const { pdf, pages } = await render(document, frozen, style, fonts);
    if (pages === 1) return pdf;
  }
  // What does not fit however it is set is better read in full size on two pages.
  return asUsual.pdf;
}

const ONE_PAGE = (scale: number): PageStyle => ({
  margin: { top: 28, side: 42, bottom: 46 },
  labelWidth: 90,
  lineGap: 0.8,
  sectionGap: 4,
  isHeadTight: true,
  scale,
});

/** An emergency letter is one page: set smaller step by step, never under 8 points. */
const STYLES: Record<LetterDocument['kind'], readonly [PageStyle, ...PageStyle[]]> = {
  'imaging-request': [LETTER_STYLE],
  'imaging-suggestion': [LETTER_STYLE],
  'gp-letter': [LETTER_STYLE],
  'specialist-referral': [LETTER_STYLE],
  'discharge-summary': [LETTER_STYLE],
  certificate: [LETTER_STYLE],
  // For the door of a refrigerator.
  'patient-summary': [{ ...LETTER_STYLE, scale: 1.15 }],
  'emergency-handover': [ONE_PAGE(1), ONE_PAGE(0.93), ONE_PAGE(0.87)],
};

async function render(
  document: LetterDocument,
  frozen: FrozenLetter,
  style: PageStyle,
  fonts: LetterFonts,
) {
  const { sha256, recipientId, verifyAddress } = frozen;
  const { margin } = style;
  const doc = new PDFDocument({
    size: document.paper === 'A4' ? 'A4' : 'LETTER',
    margins: {
      top: margin.top,
      left: margin.side,
      right: margin.side,
      bottom: margin.bottom,
    },
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    // Otherwise the library sets Helvetica, which is not embedded.
    font: '',
    info: {
      // Escaped by nobody on its way into the XML metadata: words of ours and the record number only.
      Title: `${document.title} ${document.patient.recordNumber.replaceAll(/[^\w-]/g, '')}`,
      CreationDate: new Date(document.date),
    },
  });
  const finished = collect(doc);
  doc.appendXML(PDF_UA_METADATA);
  const page = startPage(doc, fonts, style);
  drawHead(page, document, recipientId, logoOfDocument(document, frozen.logo));
  for (const section of document.sections) {
    page.room(40);
    page.gap(page.style.sectionGap);
    page.say('H2', section.heading, { size: 10.5, isBold: true });
    page.gap(2);
    for (const block of section.blocks) drawBlock(page, block);
  }
  drawSignature(page, document, verifyAddress);
  page.root.end();
  const pages = doc.bufferedPageRange().count;
  drawFooters(page, document, sha256);
  doc.end();
  return { pdf: await finished, pages };
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

function drawHead(
  page: LetterPage,
  document: LetterDocument,
  recipientId: string | null,
  logo: Buffer | null,
): void {
  const { letterhead, patient, urgencyBanner, datePrinted, title, number, replaces } = document;
  const address = letterAddress(document, recipientId);
  const { isHeadTight } = page.style;
  const corner = drawLogo(page, document, logo);
  const beside = { width: page.width - corner.width };
  page.say('P', letterhead.name, { ...beside, size: 14, isBold: true });
  const lines = isHeadTight ? [letterhead.lines.map(isolated).join(' · ')] : letterhead.lines;
  for (const line of lines) page.say('P', line, { ...beside, size: 8.5, ink: QUIET_INK });
  page.doc.y = Math.max(page.doc.y, corner.bottom);
  page.gap(isHeadTight ? 3 : 5);
  page.rule();
  page.gap(isHeadTight ? 4 : 8);
  const top = page.doc.y;
  const half = page.width / 2 - 10;
  const block = address.to ? [address.to.name, ...address.to.lines] : [];
  for (const [index, line] of block.filter(Boolean).entries()) {
    page.say('P', line, { width: half, isBold: index === 0 });
  }
  const under = page.doc.y;
  page.doc.y = top;
  const right = { x: page.left + half + 20, width: half, align: 'right' as const };
  page.say('P', datePrinted, right);
  if (number) page.say('P', `Letter ${number}`, { ...right, size: 8.5, ink: QUIET_INK });
  for (const { label, parties } of address.others) {
    const listed = parties.map(({ name, lines }) => [name, ...lines].filter(Boolean).map(isolated));
    const words = `${label}: ${listed.map((each) => each.join(', ')).join('; ')}`;
    page.say('P', words, { ...right, size: 8.5, ink: QUIET_INK });
  }
  page.doc.y = Math.max(under, page.doc.y) + (isHeadTight ? 4 : 10);
  if (replaces) page.say('P', replaces, { isBold: true });
  const atTitle = page.doc.y;
  page.say('H1', title, { size: 15, isBold: true, width: isHeadTight ? half : page.width });
  if (urgencyBanner && isHeadTight) {
    const underTitle = page.doc.y;
    page.doc.y = atTitle;
    page.say('P', urgencyBanner, { ...right, size: 12, isBold: true });
    page.doc.y = Math.max(underTitle, page.doc.y);
  } else if (urgencyBanner) {
    drawBanner(page, urgencyBanner);
  }
  page.gap(isHeadTight ? 2 : 5);
  drawPatient(page, patient.rows);
}

function drawBanner(page: LetterPage, words: string): void {
  page.gap(3);
  const height = page.heightOf(words, { size: 10.5, isBold: true, width: page.width - 16 }) + 6;
  const top = page.doc.y;
  page.artifact(() =>
    page.doc
      .rect(page.left, top, page.width, height)
      .lineWidth(1.2)
      .strokeColor('#111111')
      .stroke(),
  );
  page.doc.y = top + 4;
  page.say('P', words, { size: 10.5, isBold: true, x: page.left + 8, width: page.width - 16 });
  page.doc.y = top + height;
}

type Pair = { label: string; value: string };

/** The name on a line of its own, then two label and value pairs side by side. */
function drawPatient(page: LetterPage, rows: readonly Pair[]): void {
  page.rule();
  page.gap(4);
  drawPairs(page, rows, { isFirstWide: true, labelWidth: 78 });
  page.rule();
}

/** Two label and value pairs side by side. */
function drawPairs(
  page: LetterPage,
  rows: readonly Pair[],
  { isFirstWide = false, labelWidth = page.style.labelWidth } = {},
): void {
  const gutter = 12;
  const valueWidth = (page.width - 2 * labelWidth - gutter) / 2;
  const first = isFirstWide ? rows.slice(0, 1) : [];
  const others = rows.slice(first.length);
  const lines: (readonly Pair[])[] = first.length > 0 ? [first] : [];
  for (let index = 0; index < others.length; index += 2) lines.push(others.slice(index, index + 2));
  page.table((table) => {
    for (const line of lines) {
      const isName = line === first;
      const cells = line.flatMap((pair, column) => {
        const x = page.left + column * (labelWidth + valueWidth + gutter);
        const width = isName ? page.width - labelWidth : valueWidth;
        return [
          {
            tag: 'TH' as const,
            scope: 'Row' as const,
            text: pair.label,
            style: { x, width: labelWidth, size: 8.5, ink: QUIET_INK },
          },
          {
            tag: 'TD' as const,
            text: pair.value,
            style: { x: x + labelWidth, width, isBold: isName },
          },
        ];
      });
      page.row(table, cells);
    }
  });
  page.gap(3);
}

function drawBlock(page: LetterPage, block: LetterBlock): void {
  const { labelWidth } = page.style;
  switch (block.kind) {
    case 'paragraph':
      block.text
        .split(/\n+/)
        .filter((part) => part.trim() !== '')
        .forEach((part) => {
          page.room(Math.min(page.heightOf(part), 30));
          page.say('P', part, { isBold: standsOut(block), align: 'start' });
          page.gap(3);
        });
      return;
    case 'facts':
      if (block.isPaired) {
        drawPairs(page, block.rows);
        return;
      }
      page.table((table) => {
        for (const { label, value } of block.rows) {
          page.row(table, [
            {
              tag: 'TH',
              scope: 'Row',
              text: label,
              style: { width: labelWidth - 6, size: 8.5, ink: QUIET_INK },
            },
            {
              tag: 'TD',
              text: value,
              style: { x: page.left + labelWidth, width: page.width - labelWidth },
            },
          ]);
        }
      });
      page.gap(3);
      return;
    case 'table':
      drawTable(page, block);
  }
}

/** How wide the columns of a table are; questions with answers and details where it is not said. */
const SHARES: Readonly<Record<string, readonly number[]>> = {
  'examination.table': [0.25, 0.4, 0.35],
  'progress.table': [0.3, 0.2, 0.2, 0.3],
  'programme.table': [0.46, 0.3, 0.24],
};

function drawTable(page: LetterPage, block: Extract<LetterBlock, { kind: 'table' }>): void {
  const shares = SHARES[block.id] ?? [0.46, 0.16, 0.38];
  const starts = shares.map((_, at) => shares.slice(0, at).reduce((sum, each) => sum + each, 0));
  const style = (column: number, isHead: boolean) => ({
    x: page.left + (starts[column] ?? 0) * page.width,
    width: (shares[column] ?? 0.2) * page.width - 6,
    isBold: isHead,
    ...(isHead ? { size: 8.5 } : {}),
  });
  page.room(50);
  page.table((table) => {
    page.say('Caption', block.caption, { size: 8.5, ink: QUIET_INK }, table);
    page.gap(1);
    page.row(
      table,
      block.columns.map((text, column) => ({
        tag: 'TH',
        scope: 'Column',
        text,
        style: style(column, true),
      })),
    );
    for (const cells of block.rows) {
      page.row(
        table,
        cells.map((text, column) => ({
          tag: column === 0 ? 'TH' : 'TD',
          ...(column === 0 ? { scope: 'Row' as const } : {}),
          text,
          style: style(column, false),
        })),
      );
    }
  });
  page.gap(4);
}

function drawSignature(
  page: LetterPage,
  { signature, enclosures, footer }: LetterDocument,
  verifyAddress: string | null,
): void {
  if (enclosures.length > 0) {
    page.room(24);
    page.gap(5);
    page.say('P', `Enclosed: ${enclosures.join('; ')}`);
  }
  for (const words of footer) {
    page.room(24);
    page.gap(5);
    page.say('P', words, { size: 8.5, ink: QUIET_INK });
  }
  page.room(Math.max(48 + 12 * signature.rows.length, 84));
  page.gap(7);
  page.rule();
  page.gap(5);
  const top = page.doc.y;
  const width = page.width - (verifyAddress === null ? 0 : VERIFICATION_WIDTH);
  page.say('P', signature.statement, { width });
  page.say('P', signature.name, { isBold: true, size: 10.5, width });
  for (const row of signature.rows) page.say('P', row, { size: 8.5, ink: QUIET_INK, width });
  if (verifyAddress !== null) drawVerification(page, verifyAddress, top);
}
