import { expect, test } from 'vitest';
import { compareScores } from './compare-scores';

test.each([
  [6, 3, 'possible-change', -3],
  [5, 3, 'possible-change', -2],
  [5, 4, 'below', -1],
  [5, 5, 'below', 0],
  [4, 6, 'possible-change', 2],
])('%i then %i is %s', (previous, current, kind, delta) => {
  expect(compareScores(previous, current)).toMatchObject({ kind, delta });
});

test('says "possible", never better or worse', () => {
  expect(compareScores(6, 3).words).toBe('2 points or more: possible change');
});
