import PDFDocument from 'pdfkit';
import type { LetterBlock, LetterDocument } from '@/clinical/letters/letter-document';
import { unsupportedCharacters } from '@/clinical/letters/letter-objections';
import { letterFonts } from './letter-fonts';
import { MARGIN, QUIET_INK, startPage, type LetterPage } from './letter-page';
import { PDF_UA_METADATA } from './pdf-ua-metadata';
import { drawFooters } from './letter-footers';

/**
 * Renders a signed letter's document: tagged (structure tree, title, language), PDF/A-2a with the
 * PDF/UA identifier, fonts embedded, A4 or US Letter. The same document and hash give the same
 * bytes: no clock and no random id go in.
 *
 * `sha256` is the hex hash of the document's canonical bytes, printed in the footer. Throws when a
 * character has no glyph: signing has refused such a letter before (`unsupportedCharacters`).
 */
export async function renderLetterPdf(
  document: LetterDocument,
  { sha256 }: { sha256: string },
): Promise<Buffer> {
  const [unsupported] = unsupportedCharacters(document);
  if (unsupported) throw new Error('The letter has characters that its font cannot print.');
  const doc = new PDFDocument({
    size: document.paper === 'A4' ? 'A4' : 'LETTER',
    margins: {
      top: MARGIN.top,
      left: MARGIN.side,
      right: MARGIN.side,
      bottom: MARGIN.bottom,
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
  const page = startPage(doc, letterFonts());
  drawHead(page, document);
  for (const section of document.sections) {
    page.room(40);
    page.gap(7);
    page.say('H2', section.heading, { size: 10.5, isBold: true });
    page.gap(2);
    for (const block of section.blocks) drawBlock(page, block);
  }
  drawSignature(page, document);
  page.root.end();
  drawFooters(page, document, sha256);
  doc.end();
  return finished;
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

function drawHead(page: LetterPage, document: LetterDocument): void {
  const { letterhead, recipient, copyTo, patient, urgencyBanner, datePrinted, title } = document;
  page.say('P', letterhead.name, { size: 14, isBold: true });
  for (const line of letterhead.lines) page.say('P', line, { size: 8.5, ink: QUIET_INK });
  page.gap(5);
  page.rule();
  page.gap(8);
  const top = page.doc.y;
  const half = page.width / 2 - 10;
  for (const [index, line] of [recipient.name, ...recipient.lines].filter(Boolean).entries()) {
    page.say('P', line, { width: half, isBold: index === 0 });
  }
  const under = page.doc.y;
  page.doc.y = top;
  const right = { x: page.left + half + 20, width: half, align: 'right' as const };
  page.say('P', datePrinted, right);
  if (copyTo) {
    page.say('P', `Copy to: ${[copyTo.name, ...copyTo.lines].join(', ')}`, {
      ...right,
      size: 8.5,
      ink: QUIET_INK,
    });
  }
  page.doc.y = Math.max(under, page.doc.y) + 10;
  page.say('H1', title, { size: 15, isBold: true });
  if (urgencyBanner) drawBanner(page, urgencyBanner);
  page.gap(5);
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

/** The name on a line of its own, then two label and value pairs side by side. */
function drawPatient(page: LetterPage, rows: readonly { label: string; value: string }[]): void {
  const [labelWidth, gutter] = [78, 12];
  const valueWidth = (page.width - 2 * labelWidth - gutter) / 2;
  const [name, ...others] = rows;
  const lines = name ? [[name]] : [];
  for (let index = 0; index < others.length; index += 2) lines.push(others.slice(index, index + 2));
  page.rule();
  page.gap(4);
  page.table((table) => {
    for (const line of lines) {
      const isName = line[0] === name;
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
  page.rule();
}

function drawBlock(page: LetterPage, block: LetterBlock): void {
  switch (block.kind) {
    case 'paragraph':
      block.text
        .split(/\n+/)
        .filter((part) => part.trim() !== '')
        .forEach((part) => {
          page.room(Math.min(page.heightOf(part), 30));
          page.say('P', part, { isBold: block.id === 'request.ask' });
          page.gap(3);
        });
      return;
    case 'facts':
      page.table((table) => {
        for (const { label, value } of block.rows) {
          page.row(table, [
            {
              tag: 'TH',
              scope: 'Row',
              text: label,
              style: { width: 118, size: 8.5, ink: QUIET_INK },
            },
            {
              tag: 'TD',
              text: value,
              style: { x: page.left + 124, width: page.width - 124 },
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

function drawTable(page: LetterPage, block: Extract<LetterBlock, { kind: 'table' }>): void {
  const shares = [0.46, 0.16, 0.38];
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

function drawSignature(page: LetterPage, { signature, footer }: LetterDocument): void {
  for (const words of footer) {
    page.room(24);
    page.gap(5);
    page.say('P', words, { size: 8.5, ink: QUIET_INK });
  }
  page.room(48 + 12 * signature.rows.length);
  page.gap(7);
  page.rule();
  page.gap(5);
  page.say('P', signature.statement);
  page.say('P', signature.name, { isBold: true, size: 10.5 });
  for (const row of signature.rows) page.say('P', row, { size: 8.5, ink: QUIET_INK });
}
