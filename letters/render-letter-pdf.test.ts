import { describe, expect, it } from 'vitest';
import { composeImagingRequest } from '@/clinical/letters/compose-imaging-request';
import { letterTexts } from '@/clinical/letters/letter-document';
import { thoracicAnswers, thoracicLetter } from '@/clinical/letters/testing/thoracic-case';
import { composeEmergencyHandover } from '@/clinical/letters/compose-emergency-handover';
import { handoverAnswers, handoverLetter } from '@/clinical/letters/testing/cauda-equina-case';
import { composePatientSummary } from '@/clinical/letters/compose-patient-summary';
import { lumbarSummary } from '@/clinical/letters/testing/summary-case';
import { renderLetterPdf } from './render-letter-pdf';
import { FROZEN } from './testing/frozen';
import { readLetter, squeezed, type ReadText } from './testing/read-letter';

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

describe('the PDF of a letter', () => {
  it('reads back every word, on A4, with page numbers, record number and hash', async () => {
    const pdf = await renderLetterPdf(document, FROZEN);
    const { pages, size } = await readLetter(pdf);
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
      expect(page).toContain(FROZEN.sha256.slice(0, 16));
    });
    expect(pages.at(-1)).toContain(FROZEN.sha256);
    expect(size.map(Math.round)).toEqual([0, 0, 595, 842]);
    expect(pdf.length).toBeLessThan(200_000);
  });

  it('is tagged, titled, in British English, PDF/A-2a and PDF/UA', async () => {
    const { structure, marked, metadata } = await readLetter(
      await renderLetterPdf(document, FROZEN),
    );
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
    const garbled = { ...document, title: 'X-ray अ' };
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
    const { pages, structure } = await readLetter(await renderLetterPdf(handover, FROZEN));
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
    const { pages } = await readLetter(await renderLetterPdf(long, FROZEN));
    expect(pages).toHaveLength(2);
    expect(squeezed(pages.join(' '))).toContain(squeezed('Signed electronically'));
  });
});

/** Points from line to line in the smallest letters that print. */
const SMALLEST_LINE = 6;

describe('the PDF of a summary for the patient', () => {
  const summary = composePatientSummary(lumbarSummary());

  it('says each row of the programme in order, in a table, larger than other letters', async () => {
    const { pages, structure } = await readLetter(await renderLetterPdf(summary, FROZEN));
    expect(pages).toHaveLength(1);
    expect(squeezed(pages[0] ?? '')).toContain(
      squeezed('Heat pack. 15 minutes 3 times a day Walking. 10 minutes 3 times a day'),
    );
    for (const role of ['Table', 'TR', 'TH', 'TD']) expect(structure).toContain(`"role":"${role}"`);
  });

  it('keeps the signature clear of the words under its code', async () => {
    const clinic = {
      ...lumbarSummary().clinic,
      address: 'A very long street of many names, '.repeat(3),
    };
    const long = composePatientSummary(lumbarSummary({ clinic }));
    const { texts } = await readLetter(await renderLetterPdf(long, FROZEN));
    const last = (texts.at(-1) ?? []).filter(({ text }) => text.trim() !== '');
    const code = last.filter(({ text }) => /^Compare|number and|hash$/.test(text));
    expect(code.length).toBeGreaterThan(0);
    const isAcross = (one: ReadText, other: ReadText) =>
      one.right > other.left &&
      one.left < other.right &&
      Math.abs(one.baseline - other.baseline) < SMALLEST_LINE;
    const across = last.filter(
      (each) => !code.includes(each) && code.some((one) => isAcross(each, one)),
    );
    expect(across).toEqual([]);
  });
});
