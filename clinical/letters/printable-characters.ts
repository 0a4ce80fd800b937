import { PRINTABLE_GAPS_AND_LENGTHS } from './printable-code-points';

type Range = readonly [from: number, to: number];

let table: readonly Range[] | null = null;

function ranges(): readonly Range[] {
  let next = 0;
  table ??= PRINTABLE_GAPS_AND_LENGTHS.split(' ').map((range) => {
    const [gap = '', length = '1'] = range.split('.');
    const from = next + Number.parseInt(gap, 36);
    next = from + Number.parseInt(length, 36);
    return [from, next - 1];
  });
  return table;
}

function has(codePoint: number): boolean {
  const all = ranges();
  let low = 0;
  let high = all.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = all[middle] ?? [0, 0];
    if (codePoint < from) high = middle - 1;
    else if (codePoint > to) low = middle + 1;
    else return true;
  }
  return false;
}

/** Code points as the table of printable ones is written; they come in order. */
export function asGapsAndLengths(codePoints: readonly number[]): string {
  const found: { from: number; to: number }[] = [];
  for (const codePoint of codePoints) {
    const last = found.at(-1);
    if (last?.to === codePoint - 1) last.to = codePoint;
    else found.push({ from: codePoint, to: codePoint });
  }
  return found
    .map(({ from, to }, index) => {
      const gap = from - (found[index - 1]?.to ?? -1) - 1;
      return to > from ? `${gap.toString(36)}.${(to - from + 1).toString(36)}` : gap.toString(36);
    })
    .join(' ');
}

/**
 * The characters of a text, in NFC, that no font of the letters can print, each once. Among them are
 * the scripts that the letters have no font for, and the signs that nobody sees.
 */
export function unprintableIn(text: string): readonly string[] {
  const found = [...text.normalize('NFC')].filter((each) => {
    const codePoint = each.codePointAt(0) ?? 0;
    return codePoint !== 0x0a && !has(codePoint);
  });
  return [...new Set(found)];
}

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** “अ (U+0905)”: shown and named, since an invisible one cannot be seen. */
export function characterWords(characters: readonly string[]): string {
  return characters.map((each) => `${each} (${codeOf(each)})`).join(', ');
}
