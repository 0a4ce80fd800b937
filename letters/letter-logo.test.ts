import { beforeAll, describe, expect, it } from 'vitest';
import { LOGO_LIMITS } from '@/clinical/clinics/clinic-logo';
import { composeEmergencyHandover } from '@/clinical/letters/compose-emergency-handover';
import { composeImagingRequest } from '@/clinical/letters/compose-imaging-request';
import { letterTexts, type LetterDocument } from '@/clinical/letters/letter-document';
import { handoverLetter } from '@/clinical/letters/testing/cauda-equina-case';
import { thoracicLetter } from '@/clinical/letters/testing/thoracic-case';
import { renderLetterPdf } from './render-letter-pdf';
import { drawnLogo, pixelsOf } from './testing/drawn-logo';
import { FROZEN } from './testing/frozen';
import { readLetter, squeezed } from './testing/read-letter';

let content: Buffer;
let logo: NonNullable<LetterDocument['logo']>;
const plain = composeImagingRequest(thoracicLetter());
const withLogo = (document: LetterDocument): LetterDocument => ({ ...document, logo });
const render = (document: LetterDocument) =>
  renderLetterPdf(document, { ...FROZEN, logo: document.logo && content });

beforeAll(async () => {
  const { sha256, width, height, ...drawn } = await drawnLogo();
  content = drawn.content;
  logo = { sha256, width, height };
});

describe('a letterhead with a logo', () => {
  it('says whose it is to who does not see it, before the clinic’s name', async () => {
    const { structure, metadata } = await readLetter(await render(withLogo(plain)));
    const first = structure.indexOf('"alt":"Logo of Lakeside Demo Physiotherapy"');
    expect(structure.indexOf('"role":"Figure"')).toBeLessThan(first);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(structure.indexOf('"role":"P"'));
    expect(metadata.info).toMatchObject({ Language: 'en-GB' });
  });

  it('holds its pixels as they are kept, nothing transparent, and stays small', async () => {
    const [pdf, without] = [await render(withLogo(plain)), await render(plain)];
    expect(pdf.includes(pixelsOf(content))).toBe(true);
    expect(pdf.includes('/SMask')).toBe(false);
    expect(pdf.length - without.length).toBeLessThan(content.length + 2_000);
    expect(without.length + LOGO_LIMITS.kept + 2_000).toBeLessThan(200_000);
  });

  it('gives the same bytes for the same letter', async () => {
    const [one, other] = [await render(withLogo(plain)), await render(withLogo(plain))];
    expect(one.equals(other)).toBe(true);
    expect(one.equals(await render(plain))).toBe(false);
  });

  it('takes no word away, and no other word its place', async () => {
    const lines = ['A long line of the letterhead that runs under the logo. '.repeat(3), '', ''];
    const letterhead = { name: 'The Very Long Name of a Clinic '.repeat(3), lines };
    const document = withLogo({ ...plain, letterhead });
    const { pages, texts } = await readLetter(await render(document));
    const text = squeezed(pages.join(' '));
    for (const each of letterTexts(document).slice(0, 6))
      expect(text).toContain(squeezed(each.text));
    const box = { left: 595 - 50 - 150, bottom: 842 - 40 - 48 };
    const under = (texts[0] ?? []).filter(
      ({ right, baseline, text: words }) =>
        words.trim() !== '' && right > box.left && baseline > box.bottom,
    );
    expect(under).toEqual([]);
  });

  it('leaves an emergency letter on its one page, with room for as much', async () => {
    const handover = composeEmergencyHandover(handoverLetter());
    const [one, other] = [
      await readLetter(await render(handover)),
      await readLetter(await render(withLogo(handover))),
    ];
    expect(other.pages).toHaveLength(1);
    const title = ({ texts }: typeof one) =>
      texts[0]?.find(({ text }) => handover.title.startsWith(text))?.baseline ?? expect.fail();
    expect(Math.abs(title(one) - title(other))).toBeLessThan(1);
  });

  it('is refused with other bytes than the letter names, or none', async () => {
    const document = withLogo(plain);
    for (const bytes of [null, Buffer.from('another picture')])
      await expect(renderLetterPdf(document, { ...FROZEN, logo: bytes })).rejects.toThrow(
        'not the logo',
      );
  });
});
