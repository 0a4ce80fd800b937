import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

/** The two weights of a letter, as the fonts count them. */
export const WEIGHTS = { regular: 400, semiBold: 600 } as const;
export type Weight = keyof typeof WEIGHTS;

// From the working directory, not from this module: `next build` moves the module, not the fonts.
const FOLDER = path.join(process.cwd(), 'node_modules');

const INTER = { regular: '400Regular/Inter_400Regular', semiBold: '600SemiBold/Inter_600SemiBold' };

/**
 * The families beside Inter, each cut into slices that are read only when a letter has one of their
 * characters. `holds`: what a letter takes from the family; accents and signs that nobody sees never
 * are. Left out of Arabic are letters that the shaping fails on or cannot say as themselves.
 */
const FAMILIES = {
  'noto-sans-arabic': {
    slices: /^arabic$/,
    holds: /^(?=[\u0600-\u06ff])(?![ٵ-ٸڢڣڥ])[\p{L}\p{Nd}،؛؟٪٫٬۔]$/u,
  },
  'noto-sans-hebrew': { slices: /^hebrew$/, holds: /^(?=[\u0590-\u05ff])[\p{L}־׳״]$/u },
  'noto-sans-tc': eastAsian(),
  'noto-sans-sc': eastAsian(),
  'noto-sans-jp': eastAsian(),
  'noto-sans-kr': eastAsian(),
};
export type Family = keyof typeof FAMILIES;
export const FAMILY_NAMES = Object.keys(FAMILIES) as readonly Family[];

function eastAsian() {
  return {
    slices: /^/,
    holds:
      /^[\u3000-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\uff01-\uffee\u{20000}-\u{323af}]$/u,
  };
}

/** Control and private-use characters, those that nobody sees, and those that NFC writes otherwise. */
const NEVER = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const mayPrint = (character: string) =>
  !NEVER.test(character) && character.normalize('NFC') === character;

/** A part of a family in a file of its own, and the ranges of characters it was cut for. */
export type Slice = { family: Family; file: string; ranges: readonly Range[] };
type Range = readonly [from: number, to: number];

const cut = new Map<Family, readonly Slice[]>();

function slicesOf(family: Family): readonly Slice[] {
  const known = cut.get(family);
  if (known) return known;
  const folder = path.join(FOLDER, '@fontsource-variable', family);
  const declared = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  const slices = Object.entries(declared).flatMap(([key, ranges]) => {
    const name = key.replaceAll(/[[\]]/g, '');
    if (!FAMILIES[family].slices.test(name)) return [];
    const file = path.join(folder, 'files', `${family}-${name}-wght-normal.woff2`);
    return [{ family, file, ranges: rangesIn(ranges) }];
  });
  cut.set(family, slices);
  return slices;
}

/** “U+4e00,U+4e03-4e0a”, as style sheets write it. */
function rangesIn(declared: string): Range[] {
  return declared.split(',').map((range) => {
    const [from = '', to = from] = range.slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

/** Does a letter take the character from that family, wherever it lies? */
function takes(family: Family, codePoint: number): boolean {
  const character = String.fromCodePoint(codePoint);
  return FAMILIES[family].holds.test(character) && !/\p{M}/u.test(character) && mayPrint(character);
}

/** The slice of the family that was cut for the character; it may lack it all the same. */
export function sliceFor(family: Family, codePoint: number): Slice | undefined {
  if (!takes(family, codePoint)) return undefined;
  return slicesOf(family).find(({ ranges }) =>
    ranges.some(([from, to]) => codePoint >= from && codePoint <= to),
  );
}

function codePointsOf({ family, ranges }: Slice): number[] {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .filter((each) => takes(family, each));
}

const opened = new Map<string, Promise<Font>>();

/** A slice in one weight, with the space that stands between its words; read and made once. */
export function openSlice(slice: Slice, weight: Weight): Promise<Font> {
  const key = `${slice.file} ${weight}`;
  const font = opened.get(key) ?? instance(slice, weight);
  opened.set(key, font);
  return font;
}

async function instance(slice: Slice, weight: Weight): Promise<Font> {
  const text = String.fromCodePoint(0x20, ...codePointsOf(slice));
  const bytes = await subsetFont(readFileSync(slice.file), text, {
    targetFormat: 'truetype',
    variationAxes: { wght: WEIGHTS[weight] },
  });
  return single(bytes);
}

const latin = new Map<Weight, Font>();

/** Inter (OFL, shipped as TTF by @expo-google-fonts), read once. */
export function openInter(weight: Weight): Font {
  const file = path.join(FOLDER, '@expo-google-fonts', 'inter', `${INTER[weight]}.ttf`);
  const font = latin.get(weight) ?? single(readFileSync(file));
  latin.set(weight, font);
  return font;
}

function single(bytes: Buffer): Font {
  const font = create(bytes);
  if ('fonts' in font) throw new Error('A font file holds one font.');
  return font;
}

/** Every code point that a letter can print, in order: what the files hold of what it takes. */
export function codePointsOfTheFonts(): readonly number[] {
  const [regular, semiBold] = [openInter('regular'), openInter('semiBold')];
  const ofInter = regular.characterSet.filter(
    (each) => semiBold.hasGlyphForCodePoint(each) && mayPrint(String.fromCodePoint(each)),
  );
  const ofOthers = FAMILY_NAMES.flatMap(slicesOf).flatMap((slice) => {
    const font = single(readFileSync(slice.file));
    return codePointsOf(slice).filter((each) => font.hasGlyphForCodePoint(each));
  });
  return [...new Set([...ofInter, ...ofOthers])].sort((a, b) => a - b);
}
