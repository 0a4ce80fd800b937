import { expect, test } from 'vitest';
import { goalMeasures } from './goal-measures';
import { found, itemOf } from './testing/paper-charts';

test('activities, pain, movements and outcome measures, each with today’s value', () => {
  const at = `item:${itemOf(1)}`;
  const measures = goalMeasures(
    [
      found('psfs', { score: 4, remark: 'Sitting at the bench' }, { at }),
      found('pain.nprs.current', { score: 6 }),
      found('rom.lumbar.flexion.active', { degrees: 25, painScore: 7 }),
      found('rom.lumbar.fingertip-to-floor', { centimetres: 38 }),
      found('outcome.odi', { score: 42 }),
    ],
    'DD-MMM-YYYY',
  );
  expect(measures.map(({ label, baseline }) => `${label}: ${baseline}`)).toEqual([
    'Pain now: 6/10',
    'Sitting at the bench: 4/10',
    'Oswestry Disability Index: 42%',
    'Lumbar flexion, active: 25°',
    'Fingertip to floor: 38 cm',
  ]);
  expect(measures[1]?.key).toBe(`psfs|midline|${at}|before`);
});

test.each([
  ['a re-test', found('pain.nprs.current', { score: 4 }, { moment: `after:${itemOf(1)}` })],
  [
    'a carried value',
    found('rom.lumbar.flexion.active', { degrees: 25, carriedFromOn: '2026-10-12' }),
  ],
  ['an activity without a name', found('psfs', { score: 4 }, { at: `item:${itemOf(1)}` })],
  ['a star alone', found('rom.lumbar.flexion.active', { isAsterisk: true })],
  ['a muscle', found('muscle.erector-spinae', { guarding: 2 })],
])('%s is no measure of a goal', (_, finding) => {
  expect(goalMeasures([finding], 'DD-MMM-YYYY')).toEqual([]);
});
