import { expect, test } from 'vitest';
import { ROM_LIMITS } from './limits';
import { ROM_NORMS } from './norms';

test('the limits are those of the reference rows, all of them and nothing else', () => {
  const ofNorms = [...ROM_NORMS].map(([id, { hard, soft }]) => [id, { hard, soft }]);
  expect(ofNorms.length).toBeGreaterThan(30);
  expect(Object.fromEntries(ROM_LIMITS)).toEqual(Object.fromEntries(ofNorms));
});
