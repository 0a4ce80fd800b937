import type { Font, GlyphRun } from 'fontkit';
import { FIRST_MADE, subsetWithMadeGlyphs, type MadeGlyph } from './made-glyphs';
import { isRightToLeft, mirrored } from './writing-direction';

/**
 * `rtlm` lays a text out from right to left with its brackets mirrored; the library hands features
 * on and nothing else. The others turn off what would make one sign of several characters and lose
 * them in the text layer, such as the × that “3x60” becomes.
 */
const FEATURES = { calt: false, liga: false, dlig: false };
type Features = Record<string, boolean>;

/** How a run of that level is laid out. */
export const featuresAt = (level: number): Features =>
  isRightToLeft(level) ? { ...FEATURES, rtlm: true } : FEATURES;

/** A glyph of a run: what is drawn, how far it moves the pen, and the characters that it says. */
type Sign = MadeGlyph & { advance: number };

/**
 * A font as one letter uses it. Readers of a PDF go from glyphs to characters, so each glyph says
 * one thing only, and says it where it stands:
 * - a glyph that stands for another character elsewhere (’ and ʼ share one) is copied;
 * - dots that a font draws apart from their letter are drawn with it;
 * - an accent that is moved over its letter is a glyph of its own that lies there already, since a
 *   reader takes what is off the line for another word.
 */
export type FontFace = {
  name: string;
  has: (codePoint: number) => boolean;
  /** In widths of the type size, as it is laid out at that level. */
  widthOf: (text: string, level: number) => number;
  /** What the library takes for a font. */
  font: Font;
};

export function fontFace(name: string, source: Font): FontFace {
  const laidOut = new Map<string, readonly Sign[]>();
  const held = new Map<number, boolean>();
  const has = (codePoint: number) => {
    const known = held.get(codePoint) ?? source.hasGlyphForCodePoint(codePoint);
    held.set(codePoint, known);
    return known;
  };
  const said = new Map<number, string>();
  const made: MadeGlyph[] = [];
  const madeBefore = new Map<string, number>();

  /** Shares the tables of its source; keeps to itself which characters a glyph stands for. */
  const font: Font = Object.create(source, {
    postscriptName: { value: name },
    getGlyph: {
      value: (id: number, codePoints: number[] = []) =>
        Object.assign(Object.create(source.getGlyph(id)), { codePoints }),
    },
    layout: {
      value: (text: string, features: Features = FEATURES) =>
        asRun(signsOf(text, features).map((sign) => ({ ...sign, id: idOf(sign) }))),
    },
    createSubset: { value: () => subsetWithMadeGlyphs(source, made) },
  });
  const shape = source.layout.bind(font);

  /** From left to right, as seen. Words are shaped one by one: a letter repeats most of its words. */
  function signsOf(text: string, { rtlm = false, ...features }: Features): readonly Sign[] {
    const [marks = ''] = /^[\u200e\u200f]*/.exec(text) ?? [];
    const words = text.slice(marks.length).match(/ *[^ ]+ ?| +/g) ?? [];
    const signs = words.map((word) => signsOfWord(word, rtlm, features));
    return [...[...marks].map(unseen), ...(rtlm ? signs.reverse() : signs).flat()];
  }

  function signsOfWord(word: string, isReversed: boolean, features: Features): readonly Sign[] {
    const key = `${isReversed}${word}`;
    const known = laidOut.get(key);
    if (known) return known;
    // Brackets among letters from right to left are runs of their own, one character each.
    const other = isReversed ? mirrored(word) : word;
    const isTurned = other !== word && has(other.codePointAt(0) ?? 0);
    // The library kerns twice what it finds no script in, such as “7.5”.
    const script = /\p{L}/u.test(word) ? undefined : 'latn';
    const direction = isReversed ? 'rtl' : 'ltr';
    const run = shape(isTurned ? other : word, features, script, undefined, direction);
    const says = [word.codePointAt(0) ?? 0];
    const signs = signsOfRun(run, isReversed).map((sign) =>
      isTurned ? { ...sign, codePoints: says } : sign,
    );
    laidOut.set(key, signs);
    return signs;
  }

  function idOf({ parts, codePoints, width }: Sign): number {
    const says = String.fromCodePoint(...codePoints);
    const [first] = parts;
    if (parts.length === 1 && first?.x === 0 && first.y === 0) {
      if (!said.has(first.glyph)) said.set(first.glyph, says);
      if (said.get(first.glyph) === says) return first.glyph;
    }
    const key = JSON.stringify([parts, says]);
    const id = madeBefore.get(key) ?? made.push({ parts, codePoints, width }) - 1 + FIRST_MADE;
    madeBefore.set(key, id);
    return id;
  }

  return {
    name,
    font,
    has,
    widthOf: (text, level) =>
      signsOf(text, featuresAt(level)).reduce((sum, { advance }) => sum + advance, 0) /
      source.unitsPerEm,
  };
}

const unseen = (mark: string): Sign => ({
  parts: [],
  codePoints: [mark.codePointAt(0) ?? 0],
  width: 0,
  advance: 0,
});

/**
 * What the library shaped, from left to right. A glyph that says nothing is the dots of a letter:
 * from right to left they come before it, from left to right after.
 */
function signsOfRun({ glyphs, positions }: GlyphRun, isReversed: boolean): Sign[] {
  const signs: Sign[] = [];
  let waiting: MadeGlyph['parts'] = [];
  glyphs.forEach(({ id, advanceWidth, codePoints }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const part = { glyph: id, x: Math.round(xOffset), y: Math.round(yOffset) };
    const last = signs.at(-1);
    if (codePoints.length > 0) {
      const parts = [part, ...waiting];
      signs.push({ parts, codePoints, width: advanceWidth, advance: xAdvance });
      waiting = [];
    } else if (isReversed) {
      waiting = [...waiting, part];
    } else if (last) {
      signs[signs.length - 1] = {
        ...last,
        parts: [...last.parts, { ...part, x: part.x + Math.round(last.advance) }],
      };
    }
  });
  return signs;
}

/** As the library reads it; it scales the positions in place, so they are new each time. */
function asRun(signs: readonly (Sign & { id: number })[]) {
  const positions = signs.map(({ advance }) => ({
    xAdvance: advance,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  return {
    glyphs: signs.map(({ id, width, codePoints }) => ({ id, advanceWidth: width, codePoints })),
    positions,
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}
