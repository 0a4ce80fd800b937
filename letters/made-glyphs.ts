import type { Font, Subset } from 'fontkit';

/** A glyph that no font file holds: pieces of its own, put where they lie, or nothing to see. */
export type MadeGlyph = {
  /** Which glyphs of the font it is made of, moved by so many units. */
  parts: readonly { glyph: number; x: number; y: number }[];
  /** The characters that it says. */
  codePoints: readonly number[];
  /** In units of the font. */
  width: number;
};

/** Ids from here on are of made glyphs; a TrueType font has none so high. */
export const FIRST_MADE = 0x10000;

/** What the library's TrueType fonts and subsets hold; its types keep it to themselves. */
type Inside = {
  font: { maxp: { maxComponentElements: number; maxComponentDepth: number } };
  subset: {
    includeGlyph: (id: number) => number;
    _addGlyph: (id: number) => number;
    glyf: Uint8Array[];
    loca: { offsets: number[] };
    hmtx: { metrics: { advance: number; bearing: number }[] };
    offset: number;
  };
};

/** The library's subset of a font, which also takes the made glyphs, as compound glyphs. */
export function subsetWithMadeGlyphs(font: Font, made: readonly MadeGlyph[]): Subset {
  const { maxp } = font as unknown as Inside['font'];
  const most = Math.max(maxp.maxComponentElements, ...made.map(({ parts }) => parts.length));
  const roomy = Object.create(font, {
    maxp: {
      value: {
        ...maxp,
        maxComponentElements: most,
        maxComponentDepth: maxp.maxComponentDepth + 1,
      },
    },
  }) as Font;
  const subset = font.createSubset.call(roomy);
  const inside = subset as unknown as Inside['subset'];
  const addOfTheFont = inside._addGlyph.bind(inside);
  inside._addGlyph = (id) => {
    const glyph = made[id - FIRST_MADE];
    if (!glyph) return addOfTheFont(id);
    const { minX, outline } = compound(font, glyph, (part) => inside.includeGlyph(part));
    inside.glyf.push(outline);
    inside.loca.offsets.push(inside.offset);
    inside.hmtx.metrics.push({ advance: glyph.width, bearing: minX });
    inside.offset += outline.length;
    return inside.glyf.length - 1;
  };
  return subset;
}

const ARE_WORDS_AND_OFFSETS = 0x0003;
const MORE_COMPONENTS = 0x0020;

/**
 * The glyf record of a compound glyph.
 * https://learn.microsoft.com/en-us/typography/opentype/spec/glyf
 */
function compound(font: Font, { parts }: MadeGlyph, include: (glyph: number) => number) {
  if (parts.length === 0) return { minX: 0, outline: Buffer.alloc(0) };
  const boxes = parts.map(({ glyph, x, y }) => {
    const { minX, minY, maxX, maxY } = font.getGlyph(glyph).bbox;
    return [minX + x, minY + y, maxX + x, maxY + y] as const;
  });
  const minX = Math.round(Math.min(...boxes.map((box) => box[0])));
  const outline = Buffer.alloc(10 + 8 * parts.length);
  outline.writeInt16BE(-1, 0);
  outline.writeInt16BE(minX, 2);
  outline.writeInt16BE(Math.round(Math.min(...boxes.map((box) => box[1]))), 4);
  outline.writeInt16BE(Math.round(Math.max(...boxes.map((box) => box[2]))), 6);
  outline.writeInt16BE(Math.round(Math.max(...boxes.map((box) => box[3]))), 8);
  parts.forEach(({ glyph, x, y }, index) => {
    const at = 10 + 8 * index;
    const more = index < parts.length - 1 ? MORE_COMPONENTS : 0;
    outline.writeUInt16BE(ARE_WORDS_AND_OFFSETS | more, at);
    outline.writeUInt16BE(include(glyph), at + 2);
    outline.writeInt16BE(x, at + 4);
    outline.writeInt16BE(y, at + 6);
  });
  return { minX, outline };
}
