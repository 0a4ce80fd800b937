import path from 'node:path';
import { fontFace, type FontFace } from './font-face';
import {
  FAMILY_NAMES,
  openInter,
  openSlice,
  sliceFor,
  WEIGHTS,
  type Family,
  type Slice,
  type Weight,
} from './font-files';

/** The faces of one weight for one letter: Inter, and another for each character it lacks. */
export type WeightFaces = { inter: FontFace; others: ReadonlyMap<number, FontFace> };
export type LetterFonts = Record<Weight, WeightFaces>;

/**
 * The fonts of a letter with these texts. Inter costs nothing that was not read before; the slices
 * of other scripts are read when a text has one of their characters.
 */
export async function letterFonts(texts: readonly string[]): Promise<LetterFonts> {
  const slices = await slicesFor(texts.join('\n').normalize('NFC'));
  return {
    regular: await facesOf('regular', slices),
    semiBold: await facesOf('semiBold', slices),
  };
}

/** The slice for each character that Inter lacks; word by word, so that few are set in two fonts. */
async function slicesFor(text: string): Promise<ReadonlyMap<number, Slice>> {
  const inter = openInter('regular');
  const lacking = [...new Set(text)].filter(
    (each) => each !== '\n' && !inter.hasGlyphForCodePoint(each.codePointAt(0) ?? 0),
  );
  const isLacking = new Set(lacking);
  const others = [...text].map((character) => (isLacking.has(character) ? character : ' '));
  const found = new Map<number, Slice>();
  for (const word of new Set(others.join('').split(' '))) {
    const codePoints = [...word].map((each) => each.codePointAt(0) ?? 0);
    if (codePoints.every((each) => found.has(each))) continue;
    const families = familiesFor(word);
    const whole = await familyOfAll(codePoints, families);
    for (const codePoint of codePoints) {
      const slice = await sliceOf(codePoint, whole ? [whole] : families);
      if (slice && !found.has(codePoint)) found.set(codePoint, slice);
    }
  }
  return found;
}

/** In which order to ask: nothing but kana and Hangul says whose Han characters a name has. */
function familiesFor(word: string): readonly Family[] {
  const own: Family[] = [];
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) own.push('noto-sans-jp');
  if (/\p{Script=Hangul}/u.test(word)) own.push('noto-sans-kr');
  return [...own, ...FAMILY_NAMES.filter((family) => !own.includes(family))];
}

async function familyOfAll(
  codePoints: readonly number[],
  families: readonly Family[],
): Promise<Family | undefined> {
  for (const family of families) {
    let hasAll = true;
    for (const codePoint of codePoints)
      hasAll &&= (await sliceOf(codePoint, [family])) !== undefined;
    if (hasAll) return family;
  }
  return undefined;
}

/** A slice may lack what it was cut for, so it is opened and asked. */
async function sliceOf(codePoint: number, families: readonly Family[]): Promise<Slice | undefined> {
  for (const family of families) {
    const slice = sliceFor(family, codePoint);
    if (slice && (await openSlice(slice, 'regular')).hasGlyphForCodePoint(codePoint)) return slice;
  }
  return undefined;
}

async function facesOf(weight: Weight, slices: ReadonlyMap<number, Slice>): Promise<WeightFaces> {
  const bySlice = new Map<Slice, FontFace>();
  const others = new Map<number, FontFace>();
  for (const [codePoint, slice] of slices) {
    const name = `${path.basename(slice.file, '-wght-normal.woff2')}-${WEIGHTS[weight]}`;
    const face = bySlice.get(slice) ?? fontFace(name, await openSlice(slice, weight));
    bySlice.set(slice, face);
    others.set(codePoint, face);
  }
  return { inter: fontFace(`Inter-${WEIGHTS[weight]}`, openInter(weight)), others };
}
