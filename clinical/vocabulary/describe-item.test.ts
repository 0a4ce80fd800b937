import { expect, test } from 'vitest';
import { describeItem, itemName } from './describe-item';
import type { AttributeValue } from '../findings/attribute';

const cases: [string, Record<string, AttributeValue>, string][] = [
  [
    'heat',
    {
      position: 'a0',
      product: 'hot_pack',
      minutes: 15,
      timesPerDay: 3,
      skinSensation: 'normal',
      contraindicationResult: 'clear',
    },
    'heat pack 15 min, 3 × daily, skin sensation checked, normal, contraindication check: none found',
  ],
  [
    'manual-therapy',
    { technique: 'soft_tissue', muscle: 'erector spinae', bodySide: 'left', minutes: 8 },
    'soft tissue massage erector spinae left 8 min',
  ],
  [
    'manual-therapy',
    { technique: 'pa_central', level: 'L4', grade: 'II', sets: 3, seconds: 60, consent: 'verbal' },
    'central PA L4 grade II 3 × 60 s, verbal consent',
  ],
  [
    'exercise',
    { name: 'Pelvic tilt', sets: 2, repetitions: 10, timesPerDay: 3 },
    'Pelvic tilt 2 × 10, 3 × daily',
  ],
  ['exercise', { name: 'Walk', minutes: 10, timesPerDay: 3 }, 'Walk 10 min, 3 × daily'],
  [
    'relative-rest',
    { activities: 'no lifting over 5 kg', days: 5 },
    'relative rest: no lifting over 5 kg, for 5 days',
  ],
  [
    'medication-advice',
    { substanceClass: 'short-term pain relief', advice: 'speak_to_pharmacist' },
    'Medication advice: short-term pain relief, ask the pharmacist',
  ],
  [
    'education',
    { topics: ['stay_active', 'ces_safety_net'], format: 'written', isUnderstood: true },
    'Education: stay active, usual course and cauda equina safety-net, format written, understood (teach-back)',
  ],
  ['review', { days: 4 }, 'Review in 4 days'],
  ['review', { weeks: 1 }, 'Review in 1 week'],
  [
    'review',
    { byDate: '2026-10-16', triggers: 'new leg symptoms' },
    'Review on 16-Oct-2026, sooner if new leg symptoms',
  ],
  [
    'goal',
    { name: 'Sit at the bench 60 min', baseline: 'PSFS 4', target: 'PSFS 8', weeks: 3 },
    'Goal: Sit at the bench 60 min, within 3 weeks, baseline PSFS 4, target PSFS 8',
  ],
  [
    'pillow',
    { product: 'lumbar_roll', whenWorn: 'in the car', status: 'stopped' },
    'lumbar roll, stopped, when worn in the car',
  ],
  [
    'not-given',
    { name: 'X-ray', statusReason: 'no red flag, 3 days old' },
    'X-ray, because: no red flag, 3 days old',
  ],
  ['ice', { minutes: 10, timesPerDay: 2, hasBarrier: true }, 'ice 10 min, 2 × daily, barrier'],
];

test.each(cases)('%s reads as a clinician writes it', (type, attributes, words) => {
  expect(describeItem(type, attributes)).toBe(words);
});

test('a treatment is named by what and where', () => {
  expect(itemName('manual-therapy', { technique: 'pa_central', level: 'L4', grade: 'II' })).toBe(
    'central PA L4',
  );
});

test.each([
  [
    { givenHow: 'written', language: 'English', givenOn: '2026-10-20' },
    'given written, in English, on 20-Oct-2026',
  ],
  [{ givenHow: 'both', format: 'Leaflet' }, 'given spoken and written (leaflet)'],
  [{ format: 'Leaflet gone through again' }, 'given leaflet gone through again'],
])('a safety-net says how, in which language and when: %j', (attributes, words) => {
  const given = describeItem('safety-net', { topics: ['ces_safety_net'], ...attributes });
  expect(given).toBe(`Safety-net: cauda equina safety-net, ${words}`);
});
