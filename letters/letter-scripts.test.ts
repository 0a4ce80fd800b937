import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unprintableIn } from '@/clinical/letters/printable-characters';
import { codePointsOfTheFonts } from './font-files';
import { LETTER_STYLE } from './letter-page';
import { renderLetterPdf } from './render-letter-pdf';
import { FROZEN } from './testing/frozen';
import { letterOfNames } from './testing/letter-of-names';
import { readLetter, squeezed } from './testing/read-letter';

const read = async (name: string, paragraphs: readonly string[] = []) =>
  readLetter(await renderLetterPdf(letterOfNames(name, paragraphs), FROZEN));

const NAMES = {
  Vietnamese: 'Nguyễn Thị Việt Ễn Đặng',
  'Vietnamese, typed in pieces': 'Nguyễn Thị Việt'.normalize('NFD'),
  Polish: 'Żółtowska-Gęślą Jaźń',
  Kikuyu: 'Ngũgĩ wa Wanjirũ',
  'Yoruba, with accents that no character holds': 'Ọlájùmọ̀kẹ́ Ẹ̀bùn',
  Arabic: 'عبد الرحمن الفارسي',
  'Arabic with digits and Latin': 'Dr عبد الرحمن (Smith), 12 لا إله 0412 345',
  Persian: 'پریسا یاسمین ژاله',
  Urdu: 'ڈاکٹر ٹیپو گل خاں',
  Hebrew: 'שרה כהן־לוי',
  'Chinese, simplified': 'Dr Siew-Lin 陈 Placeholder 刘晓龙',
  'Chinese, traditional': '陳美玲 歐陽鳳儀',
  Japanese: '渡邉さくら 髙橋カタリナ',
  Korean: '김민준 황보은',
  'Look-alikes that share a glyph': 'Kaʻiulani ʼOkina’s Δ∆ یي یمي',
};

describe.each(Object.entries(NAMES))('a letter with a name in %s', (_, name) => {
  const sentence = `Seen with ${name}, who interprets, and with the partner of ${name} (daughter).`;
  const paragraphs = [sentence.repeat(3), `${name} `.repeat(30)];

  it('says it exactly in its head, paragraphs, table, signature and at each foot', async () => {
    const { pages } = await read(name, paragraphs);
    const text = squeezed(pages.join(' '));
    const [inSentences = '', alone = ''] = paragraphs.map(squeezed);
    expect(text).toContain(inSentences);
    expect(text).toContain(alone);
    const others = text.replace(inSentences, '').replace(alone, '');
    const places = ['recipient', 'patient', 'cell', 'cell', 'signature', ...pages];
    expect(others.split(squeezed(name)).length - 1).toBe(places.length);
  });

  it('keeps every line in its column and off the others', async () => {
    const { texts, size } = await read(name, paragraphs);
    const { side } = LETTER_STYLE.margin;
    for (const page of texts.map((all) => all.filter(({ text }) => text.trim() !== ''))) {
      const outside = page.filter(
        ({ left, right }) => left < side - 1 || right > (size[2] ?? 0) - side + 1,
      );
      const over = page.filter((one, index) =>
        page.slice(index + 1).some((other) => {
          const isBeside = one.left > other.right - 1 || other.left > one.right - 1;
          return !isBeside && Math.abs(one.baseline - other.baseline) < 8;
        }),
      );
      expect({ outside, over }).toEqual({ outside: [], over: [] });
    }
  });

  it('is small, embeds its fonts, and is the same again after another letter', async () => {
    const once = await renderLetterPdf(letterOfNames(name, paragraphs), FROZEN);
    await renderLetterPdf(letterOfNames('Kaʻiulani’s 刘 يمي'), FROZEN);
    const again = await renderLetterPdf(letterOfNames(name, paragraphs), FROZEN);
    expect(again.equals(once)).toBe(true);
    expect(once.length).toBeLessThan(200_000);
    const source = once.toString('latin1');
    const described = source.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(described.length).toBeGreaterThan(0);
    expect(source.match(/\/FontFile2 /g)).toHaveLength(described.length);
  });
});

describe('what is written from right to left', () => {
  const first = 'عبد الرحمن';
  const last = 'الفارسي';

  it('begins at the right, with the number in it from the left', async () => {
    const { texts } = await read('Smith', [`${first} 1972 ${last}`]);
    const find = (words: string) =>
      texts.flat().find(({ text }) => text.trim() === words) ?? expect.fail(`no ${words}`);
    const [begins, number, ends] = [find(first), find('1972'), find(last)];
    expect(begins.left).toBeGreaterThanOrEqual(number.right);
    expect(number.left).toBeGreaterThanOrEqual(ends.right);
    expect(begins.right).toBeCloseTo(595.28 - LETTER_STYLE.margin.side, 0);
  });

  it('has its English title behind it, as the letter is in English', async () => {
    const { texts } = await read(`${last}, ${first} (Mr)`);
    const [name, title] = [first, '(Mr)'].map((words) =>
      texts.flat().find(({ text }) => text.trim() === words),
    );
    expect(title?.left).toBeGreaterThanOrEqual(name?.right ?? Infinity);
  });

  it.each(['المريض (لا يتحسن)، ثم [يزداد]. نعم!', 'כאב גב (לא משתפר). והכאב מתגבר?'])(
    'keeps brackets and full stops where they are read: %s',
    async (sentence) => {
      const { pages } = await read('Smith', [sentence]);
      expect(squeezed(pages.join(' '))).toContain(squeezed(sentence));
    },
  );

  it('says its text to what reads aloud', async () => {
    const letter = letterOfNames('Smith', [`Seen with ${first} and (${last}) today.`]);
    const pdf = await renderLetterPdf(letter, FROZEN);
    expect(actualTexts(pdf)).toEqual([first, last]);
  });

  it('keeps the number of a street behind the name of who gets the copy', async () => {
    const smiths = letterOfNames('Smith');
    const copy = { id: 'r9', role: 'copy', name: `Dr ${first}`, lines: ['12 Road'] } as const;
    const recipients = [...smiths.recipients.filter(({ role }) => role === 'to'), copy];
    const letter = { ...smiths, recipients };
    const { texts } = await readLetter(await renderLetterPdf(letter, FROZEN));
    const name = texts.flat().find(({ text }) => text === first);
    const road = texts.flat().find(({ text }) => text.includes('12 Road'));
    expect(road?.left).toBeGreaterThanOrEqual(name?.right ?? Infinity);
  });
});

/** Replacement texts of structure elements, from strings as the PDF writes them. */
function actualTexts(pdf: Buffer): string[] {
  const strings = pdf.toString('latin1').match(/(?<=\/ActualText \()(\\[^]|[^)\\])*(?=\))/g) ?? [];
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return strings.map((each) => {
    const bytes = each.replaceAll(/\\([^])/g, (_, escaped: string) => escapes[escaped] ?? escaped);
    return new TextDecoder('utf-16be').decode(Buffer.from(bytes, 'latin1').subarray(2));
  });
}

describe('any text of printable characters', () => {
  const printable = codePointsOfTheFonts().map((each) => String.fromCodePoint(each));
  const isAccent = (character: string) => /\p{M}/u.test(character);
  const seen = printable.filter((each) => !isAccent(each) && each.trim() !== '');
  const of = (from: number, to: number) =>
    fc.constantFrom(
      ...seen.filter((each) => {
        const codePoint = each.codePointAt(0) ?? 0;
        return codePoint >= from && codePoint <= to;
      }),
    );
  const accented = fc
    .tuple(of(0x61, 0x17f), fc.constantFrom(...printable.filter(isAccent)))
    .map((pair) => pair.join(''));
  const wordOf = (unit: fc.Arbitrary<string>) => fc.string({ unit, minLength: 1, maxLength: 8 });
  const word = fc.oneof(
    wordOf(of(0x21, 0x7e)),
    wordOf(of(0xa1, 0x52f)),
    wordOf(accented),
    wordOf(of(0x590, 0x5ff)),
    // A word, not a number: one of Arabic and of Persian digits would be turned round, and so would
    // a comma before digits that no letter comes before.
    fc.tuple(of(0x620, 0x64a), wordOf(of(0x600, 0x6ef))).map((parts) => parts.join('')),
    wordOf(of(0x1e00, 0x2fff)),
    wordOf(of(0x3000, 0x10ffff)),
  );

  it('is read back as it was written', async () => {
    const text = fc
      .array(word, { minLength: 1, maxLength: 60 })
      .map((words) => words.join(' ').normalize('NFC'))
      .filter((words) => unprintableIn(words).length === 0);
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const { pages } = await read('Smith', [words]);
        expect(squeezed(pages.join(' '))).toContain(squeezed(words));
      }),
      { numRuns: 25 },
    );
  });
});
