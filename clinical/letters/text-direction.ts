export type TextDirection = 'ltr' | 'rtl';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const letters = (text: string) => text.match(/\p{L}/gu) ?? [];

/**
 * Which way a line or cell of a letter runs. A letter is in English: only a line whose letters are
 * all Arabic or Hebrew runs from the right, so that “(Mr)” stays behind the name that it belongs to.
 */
export function directionOfLine(text: string): TextDirection {
  const all = letters(text);
  return all.length > 0 && all.every((each) => RIGHT_TO_LEFT.test(each)) ? 'rtl' : 'ltr';
}

/** Which way a paragraph runs: that of its first letter, as browsers take it. */
export function directionOfParagraph(text: string): TextDirection {
  const [first] = letters(text);
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}
