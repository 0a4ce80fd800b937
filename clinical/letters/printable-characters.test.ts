import { describe, expect, it } from 'vitest';
import { asGapsAndLengths, characterWords, unprintableIn } from './printable-characters';

describe('what letters can print', () => {
  it.each([
    'Nguyễn Thị Việt Ễ',
    'Nguyễn'.normalize('NFD'),
    'Żółtowska Ngũgĩ Wanjirũ Ọlájùmọ̀kẹ́',
    'Παπαδόπουλος Юрьевна',
    'عبد الرحمن الفارسي، پریسا ٤٥',
    'שרה כהן־לוי',
    'Dr Siew-Lin 陈 Placeholder, 陳美玲',
    '渡邉さくら　カタリナ, 김민준',
    'in two\nlines',
  ])('holds all of %s', (name) => {
    expect(unprintableIn(name)).toEqual([]);
  });

  it.each([
    ['Devanagari', 'अनिता', 'अ (U+0905)'],
    ['Thai', 'สมชาย', 'ส (U+0E2A)'],
    ['an emoji', 'Smile 🙂', '🙂 (U+1F642)'],
    ['a vowel sign of Arabic', 'محمّد', 'ّ (U+0651)'],
    ['a vowel point of Hebrew', 'שָרה', 'ָ (U+05B8)'],
    ['a joiner that nobody sees', 'علی‌رضا', '‌ (U+200C)'],
    ['a mark that turns the line round', '‮drawkcab', '‮ (U+202E)'],
    ['a rare character of Chinese', '丳', '丳 (U+4E33)'],
    ['a tabulator', 'a\tb', '\t (U+0009)'],
  ])('refuses %s, shown and named', (_, text, words) => {
    expect(characterWords(unprintableIn(text))).toContain(words);
  });

  it('names each character once', () => {
    expect(unprintableIn('अअअ and अ')).toEqual(['अ']);
  });

  it('writes code points as gaps and lengths', () => {
    expect(asGapsAndLengths([0, 1, 5, 100, 101, 102])).toBe('0.2 3 2m.3');
  });
});
