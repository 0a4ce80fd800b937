/** Letters that carry no separable mark, as people without that keyboard type them. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ŧ: 't',
};
const UNPLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** Text as it is searched: lower case, without marks, ł as l, ß as ss. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      // The okina and its kin count as letters in Unicode, as apostrophes to whoever types them.
      .replaceAll(/[ʻʼʽˈ]/g, "'")
      .replaceAll(UNPLAIN, (letter) => PLAIN[letter] ?? letter)
  );
}

const EXPANDED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Müller as Mueller, the way passports write it; null when nothing in it is written so. */
export function foldExpanded(text: string): string | null {
  const lower = text.normalize('NFC').toLowerCase();
  const expanded = lower.replaceAll(/[äöüåø]/g, (letter) => EXPANDED[letter] ?? letter);
  return expanded === lower ? null : fold(expanded);
}

/** The letters and figures of folded text, cut at everything else: `o'brien` gives `o`, `brien`. */
export function partsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
}
