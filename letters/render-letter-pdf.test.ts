import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { composeImagingRequest } from '@/clinical/letters/compose-imaging-request';
import { letterTexts } from '@/clinical/letters/letter-document';
import { printableCodePoints } from '@/clinical/letters/printable-characters';
import { thoracicAnswers, thoracicLetter } from '@/clinical/letters/testing/thoracic-case';
import { composeEmergencyHandover } from '@/clinical/letters/compose-emergency-handover';
import { handoverAnswers, handoverLetter } from '@/clinical/letters/testing/cauda-equina-case';
import { letterFonts } from './letter-fonts';
import { renderLetterPdf } from './render-letter-pdf';

const SHA = '0123456789abcdef'.repeat(4);

const FROZEN = {
  sha256: SHA,
  recipientId: null,
  verifyAddress: 'https://notes.example/verify/c/7K3Q-9TXB-2MPA',
};

/** Names whose letters other renderers lose: Polish, Vietnamese, Kikuyu, Romanian, Turkish, Greek, Cyrillic. */
const NAME = 'Żółtowska Nguyễn-Việt Ngũgĩ Ștefănescu Yıldız Παπαδόπουλος Юрьевна';

const document = composeImagingRequest(
  thoracicLetter({
    patient: { ...thoracicLetter().patient, preferredName: NAME },
    answers: {
      ...thoracicAnswers(),
      modality: 'mri',
      question: 'Is 3x60 -> kept, and (10:30) too?',
    },
  }),
);

async function read(pdf: Buffer) {
  const file = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const content = await (await file.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const page = await file.getPage(1);
  return {
    pages,
    metadata: await file.getMetadata(),
    marked: await file.getMarkInfo(),
    structure: JSON.stringify(await page.getStructTree()),
    size: page.view,
  };
}

const squeezed = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, '');

describe('the PDF of a letter', () => {
  it('reads back every word, on A4, with page numbers, record number and hash', async () => {
    const pdf = await renderLetterPdf(document, FROZEN);
    const { pages, size } = await read(pdf);
    // The foot of a page is written last; a paragraph may go on over it.
    const foot = `${document.patient.name} · Record`;
    const text = squeezed(pages.map((page) => page.split(foot)[0] ?? '').join(' '));
    for (const each of letterTexts(document)) {
      if (each.id !== 'safety.mri') expect(text).toContain(squeezed(each.text));
    }
    expect(text).toContain(squeezed('Pacemaker or defibrillator Not answered'));
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('Record 1003');
      expect(page).toContain(SHA.slice(0, 16));
    });
    expect(pages.at(-1)).toContain(SHA);
    expect(size.map(Math.round)).toEqual([0, 0, 595, 842]);
    expect(pdf.length).toBeLessThan(200_000);
  });

  it('is tagged, titled, in British English, PDF/A-2a and PDF/UA', async () => {
    const { structure, marked, metadata } = await read(await renderLetterPdf(document, FROZEN));
    expect(marked).toMatchObject({ Marked: true });
    for (const role of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) {
      expect(structure).toContain(`"role":"${role}"`);
    }
    expect(metadata.info).toMatchObject({ Title: 'MRI request 1003', Language: 'en-GB' });
    const xmp = (await renderLetterPdf(document, FROZEN)).toString('latin1');
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('gives the same bytes for the same letter', async () => {
    const [one, other] = [
      await renderLetterPdf(document, FROZEN),
      await renderLetterPdf(structuredClone(document), FROZEN),
    ];
    expect(one.equals(other)).toBe(true);
  });

  it('refuses a character without a glyph', async () => {
    const garbled = { ...document, title: 'X-ray 王' };
    await expect(renderLetterPdf(garbled, FROZEN)).rejects.toThrow('cannot print');
  });
});

describe('the PDF of an emergency letter', () => {
  const answers = {
    ...handoverAnswers(),
    message: 'He drove here himself and cannot feel the seat. His partner waits outside.',
  };
  const handover = composeEmergencyHandover(handoverLetter({ answers }));

  it('is one page, tagged, and says every word of the letter', async () => {
    const { pages, structure } = await read(await renderLetterPdf(handover, FROZEN));
    expect(pages).toHaveLength(1);
    const [text = ''] = pages.map(squeezed);
    for (const each of letterTexts(handover)) expect(text).toContain(squeezed(each.text));
    for (const role of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) {
      expect(structure).toContain(`"role":"${role}"`);
    }
  });

  it('goes on over a second page rather than become too small to read', async () => {
    const message = 'What the chart does not say, at length. '.repeat(45);
    const long = composeEmergencyHandover(handoverLetter({ answers: { ...answers, message } }));
    const { pages } = await read(await renderLetterPdf(long, FROZEN));
    expect(pages).toHaveLength(2);
    expect(squeezed(pages.join(' '))).toContain(squeezed('Signed electronically'));
  });
});

describe('the list of printable characters', () => {
  it('holds only what both font files have a glyph for', () => {
    const fonts = letterFonts();
    for (const font of [fonts.regular, fonts.semiBold]) {
      const has = glyphsOf(font);
      const missing = printableCodePoints().filter((each) => !has(each));
      expect(missing).toEqual([]);
    }
  });
});

/** Reads the format 12 table of a font's `cmap`: code points to glyphs. */
function glyphsOf(font: Buffer): (codePoint: number) => boolean {
  const tables = font.readUInt16BE(4);
  const records = Array.from({ length: tables }, (_, index) => 12 + index * 16);
  const cmap = records.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const start = font.readUInt32BE(cmap + 8);
  const count = font.readUInt16BE(start + 2);
  const subtables = Array.from(
    { length: count },
    (_, index) => start + font.readUInt32BE(start + 4 + index * 8 + 4),
  );
  const at =
    subtables.find((each) => font.readUInt16BE(each) === 12) ?? expect.fail('no format 12');
  const groups = Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
  });
  return (codePoint) => groups.some(([from, to]) => codePoint >= from && codePoint <= to);
}
