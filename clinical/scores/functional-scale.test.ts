import { expect, test } from 'vitest';
import { found } from '../notes/testing/paper-charts';
import { compareFunctionalMean, meanWords } from './functional-scale';

const scores = (...all: readonly (number | null)[]) =>
  all.map((score, index) =>
    found('psfs', score === null ? { remark: 'Not scored' } : { score }, { at: `item:${index}` }),
  );

test.each([
  [scores(4, 3, 1), 'mean 2.7 of 3 activities'],
  [scores(4, null), 'mean 4.0 of 1 activity'],
  [scores(null), ''],
  [[], ''],
])('the mean of what was scored', (findings, words) => {
  expect(meanWords(findings)).toBe(words);
});

test.each([
  [[4, 3, 1], [6, 6, 3], 2.3, 'exceeds published threshold 2.3, medium'],
  [[0], [1], 1, 'below published threshold 1.3, small'],
  [Array(10).fill(0), [2, 2, 2, 1, 1, 1, 1, 1, 1, 1], 1.3, 'exceeds published threshold 1.3'],
  [Array(10).fill(0), [2, 2, 1, 1, 1, 1, 1, 1, 1, 1], 1.2, 'below published threshold 1.3'],
  [
    Array(10).fill(0),
    [3, 3, 3, 3, 3, 3, 3, 3, 3, 0],
    2.7,
    'exceeds published threshold 2.7, large',
  ],
  [[5], [2], -3, 'exceeds published threshold 2.7, large'],
])('the change of the mean from %j to %j', (before, now, delta, words) => {
  const change = compareFunctionalMean(scores(...before), scores(...now));
  expect(change?.delta).toBe(delta);
  expect(change?.words).toContain(words);
});

test('only activities scored at both visits are compared', () => {
  expect(compareFunctionalMean(scores(4, null), scores(5, 9))?.delta).toBe(1);
  expect(compareFunctionalMean(scores(null), scores(5))).toBeNull();
});
