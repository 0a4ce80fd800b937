import { expect, test } from 'vitest';
import { retestWords } from './retest-words';
import { found, itemOf } from './testing/paper-charts';

const FLEXION = 'rom.lumbar.flexion.active';
const AFTER = { moment: `after:${itemOf(1)}` } as const;
const words = (...findings: Parameters<typeof retestWords>[0]) =>
  retestWords(findings, itemOf(1), 'DD-MMM-YYYY');

test.each([
  [
    [
      found(FLEXION, { degrees: 25, painScore: 7 }),
      found(FLEXION, { degrees: 38, painScore: 5 }, AFTER),
    ],
    ['flexion 25° → 38°, pain 7 → 5'],
  ],
  [[found(FLEXION, { degrees: 38 }, AFTER)], ['flexion 38°']],
  [[found(FLEXION, { degrees: 25 }), found(FLEXION, { painScore: 5 }, AFTER)], ['flexion, pain 5']],
  [
    [
      found('muscle.erector-spinae', { guarding: 3 }, { side: 'left' }),
      found('muscle.erector-spinae', { guarding: 2 }, { side: 'left', ...AFTER }),
    ],
    ['erector spinae, left guarding 3 → guarding 2'],
  ],
  [
    [found('pain.nprs.current', { score: 6 }), found('pain.nprs.current', { score: 4 }, AFTER)],
    ['pain now 6/10 → 4/10'],
  ],
])('before beside after', (findings, expected) => {
  expect(words(...findings)).toEqual(expected);
});

test('another treatment’s re-test is not this one’s', () => {
  expect(words(found(FLEXION, { degrees: 38 }, { moment: `after:${itemOf(2)}` }))).toEqual([]);
});

test('left is not compared with right, nor with what was carried', () => {
  const side = 'rom.lumbar.lateral-flexion.active';
  expect(
    words(
      found(side, { degrees: 12 }, { side: 'left' }),
      found(side, { degrees: 18, carriedFromOn: '2026-10-12' }, { side: 'right' }),
      found(side, { degrees: 20 }, { side: 'right', ...AFTER }),
    ),
  ).toEqual(['side flexion right 20°']);
});
