import { describe, expect, it } from 'vitest';
import { asGapsAndLengths } from '@/clinical/letters/printable-characters';
import { PRINTABLE_GAPS_AND_LENGTHS } from '@/clinical/letters/printable-code-points';
import { featuresAt } from './font-face';
import { codePointsOfTheFonts, openInter } from './font-files';
import { letterFonts, type WeightFaces } from './letter-fonts';

const RIGHT_TO_LEFT = 1;

function glyphs(fonts: WeightFaces, text: string, level = 0) {
  const face = fonts.others.get(text.codePointAt(0) ?? 0) ?? fonts.inter;
  return face.font.layout(text, featuresAt(level)).glyphs;
}
const words = (codePoints: readonly number[]) => String.fromCodePoint(...codePoints);

describe('the table of printable characters', () => {
  const printable = codePointsOfTheFonts();

  it('is what the font files hold; npm run letters:characters writes it', () => {
    expect(PRINTABLE_GAPS_AND_LENGTHS).toBe(asGapsAndLengths(printable));
  });

  it('has in both weights one glyph for each character, which says it', async () => {
    const fonts = await letterFonts(printable.map((each) => words([each])));
    for (const weight of [fonts.regular, fonts.semiBold]) {
      const lost = printable.filter((each) => {
        const [glyph, ...more] = glyphs(weight, words([each]));
        return more.length > 0 || !glyph?.id || words(glyph.codePoints) !== words([each]);
      });
      expect(lost.map((each) => words([each]))).toEqual([]);
    }
  }, 240_000);
});

describe('Latin', () => {
  it('kerns a number alone as it does beside letters', async () => {
    const { regular } = await letterFonts([]);
    const afterSeven = (text: string) =>
      regular.inter.font.layout(text).positions[text.indexOf('7')]?.xAdvance;
    expect(afterSeven('7.5')).toBe(afterSeven('H7.5'));
  });
});

describe('Arabic', () => {
  const letters = codePointsOfTheFonts()
    .filter((each) => each >= 0x600 && each <= 0x6ff)
    .map((each) => words([each]))
    .filter((each) => /\p{L}/u.test(each));

  it('is joined: a letter looks otherwise at each place in a word, and says the same', async () => {
    const { regular } = await letterFonts(['بهمع']);
    const places = { alone: 'ه', first: 'هب', middle: 'بهب', last: 'به' };
    const seen = Object.values(places).map((word) =>
      glyphs(regular, word, RIGHT_TO_LEFT).find((glyph) => words(glyph.codePoints) === 'ه'),
    );
    expect(new Set(seen.map((glyph) => glyph?.id)).size).toBe(4);
  });

  it('says every letter beside every other exactly, in both weights', async () => {
    const fonts = await letterFonts(letters);
    for (const weight of [fonts.regular, fonts.semiBold]) {
      for (const one of letters) {
        const pairs = letters.map((other) => `ب${one}${other}ا`).join(' ');
        const said = glyphs(weight, pairs, RIGHT_TO_LEFT).map(({ codePoints }) =>
          words(codePoints),
        );
        expect(said.reverse().join('')).toBe(pairs);
      }
    }
  }, 240_000);
});

describe('a bracket from right to left', () => {
  it('looks the other way and says what it is', async () => {
    const { regular } = await letterFonts([]);
    const [bracket] = glyphs(regular, '(', RIGHT_TO_LEFT);
    expect(bracket?.id).toBe(openInter('regular').glyphForCodePoint(0x29).id);
    expect(words(bracket?.codePoints ?? [])).toBe('(');
  });
});

describe('the slices of other scripts', () => {
  it('are not read for a letter that has none of their characters', async () => {
    const { regular, semiBold } = await letterFonts(['Żółtowska Nguyễn Παπαδόπουλος']);
    expect([regular.others.size, semiBold.others.size]).toEqual([0, 0]);
  });

  it('set a name in one family where one has all of it', async () => {
    const familyOf = async (name: string) => {
      const { regular } = await letterFonts([name]);
      const names = [...regular.others.values()].map((face) => /noto-sans-[a-z]+/.exec(face.name));
      return [...new Set(names.map((found) => found?.[0]))];
    };
    expect(await familyOf('刘晓龙')).toEqual(['noto-sans-sc']);
    expect(await familyOf('陳美玲')).toEqual(['noto-sans-tc']);
    expect(await familyOf('渡辺さくら')).toEqual(['noto-sans-jp']);
    expect(await familyOf('金민준')).toEqual(['noto-sans-kr']);
  });
});
