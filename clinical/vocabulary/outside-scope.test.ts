import { expect, test } from 'vitest';
import { hasDoseWords } from './outside-scope';

test.each([
  ['400 mg', true],
  ['Ibuprofen 200mg with food', true],
  ['2 tablets', true],
  ['twice a day', true],
  ['3 times per day', true],
  ['8-hourly', true],
  ['tds', true],
  ['Take as the pharmacist says', false],
  ['Ask about 2 things', false],
  ['Review in 3 days', false],
  ['Short-term pain relief', false],
])('%s: a dose is %s', (words, is) => {
  expect(hasDoseWords(words)).toBe(is);
});
