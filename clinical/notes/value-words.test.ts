import { expect, test } from 'vitest';
import { lowerFirst } from './value-words';

test.each([
  ['Stiffness', 'stiffness'],
  ['TENS', 'TENS'],
  ['ÖMPSQ-SF', 'ÖMPSQ-SF'],
  ['Örtlich', 'örtlich'],
  ['Spurling A', 'Spurling A'],
])('%s inside a sentence is %s', (label, words) => {
  expect(lowerFirst(label)).toBe(words);
});
