import { describe, expect, test } from 'vitest';
import { compareReadings, deltaWords, readingOf, type Reading } from './compare-readings';
import { percentOfReference, ROM_NORMS, romNorm } from './norms';
import { codesOfKind } from '../findings/codes';
import type { Finding } from '../findings/finding';

const EXAMINER = 'a';

function reading(code: string, value: number | null, more: Partial<Reading> = {}): Reading {
  return {
    code,
    side: 'midline',
    value,
    method: 'dual_inclinometer',
    position: 'standing',
    examiner: EXAMINER,
    isCarried: false,
    ...more,
  };
}

const FLEXION = 'rom.lumbar.flexion.active';
const EXTENSION = 'rom.lumbar.extension.active';

describe('paper chart 1, second visit', () => {
  test('flexion 25° to 45° exceeds the published error', () => {
    expect(compareReadings(reading(FLEXION, 25), reading(FLEXION, 45))).toMatchObject({
      kind: 'exceeds',
      delta: 20,
      threshold: 13,
      unit: '°',
      words: 'exceeds published error',
    });
  });

  test('extension 10° to 16° is within error', () => {
    expect(compareReadings(reading(EXTENSION, 10), reading(EXTENSION, 16))).toMatchObject({
      kind: 'within',
      delta: 6,
      threshold: 9,
      words: 'within error',
    });
  });

  test('fingertip to floor 38 cm to 18 cm exceeds it', () => {
    const code = 'rom.lumbar.fingertip-to-floor';
    const measured = (attributes: Finding['attributes']) =>
      readingOf({ code, side: 'midline', at: '', moment: 'before', attributes }, 'a');
    const taped = (centimetres: number) => measured({ centimetres, method: 'tape_measure' });
    expect(compareReadings(taped(38), taped(18))).toMatchObject({
      kind: 'exceeds',
      delta: -20,
      threshold: 4.5,
      unit: 'cm',
    });
    expect(compareReadings(taped(38.1), taped(33.6)).kind).toBe('exceeds');
    expect(compareReadings(taped(38.1), taped(33.7)).kind).toBe('within');
    expect(compareReadings(measured({ centimetres: 38 }), taped(18))).toMatchObject({
      why: 'method-not-recorded',
    });
    expect(
      compareReadings(
        taped(38),
        measured({ centimetres: 18, method: 'tape_measure', examiner: 'b' }),
      ),
    ).toMatchObject({
      why: 'other-examiner',
    });
  });
});

describe('each published threshold', () => {
  const published = codesOfKind('range_of_motion').flatMap(({ code, sides }) =>
    sides.flatMap((side) => {
      const norm = romNorm(code, side);
      const isActive = /\.active$|flexion-rotation-test|straight-leg-raise/.test(code);
      const isDistance = norm?.unit === 'cm';
      if (!norm?.changeThreshold || !(isActive || isDistance)) return [];
      return [{ code, side, threshold: norm.changeThreshold, step: isDistance ? 0.1 : 1 }];
    }),
  );

  test('every row with a threshold is tried', () => {
    const rows = [...ROM_NORMS.values()].filter((norm) => norm.changeThreshold !== null);
    expect(published.length).toBe(rows.length);
  });

  test.each(published)('$code $side flips at $threshold', ({ code, side, threshold, step }) => {
    const at = (value: number) =>
      compareReadings(reading(code, 10, { side }), reading(code, value, { side })).kind;
    expect(at(10 + threshold)).toBe('exceeds');
    expect(at(10 - threshold)).toBe('exceeds');
    expect(at(10 + threshold - step)).toBe('within');
    expect(at(10)).toBe('within');
  });
});

describe('what is not comparable', () => {
  const first = reading(FLEXION, 25);
  test.each([
    ['other-movement', reading(EXTENSION, 45)],
    ['other-movement', reading('rom.lumbar.flexion.passive', 45)],
    ['other-method', reading(FLEXION, 45, { method: 'smartphone_app' })],
    ['method-not-recorded', reading(FLEXION, 45, { method: null })],
    ['visual-estimate', reading(FLEXION, 45, { method: 'visual_estimate' })],
    ['other-position', reading(FLEXION, 45, { position: 'sitting' })],
    ['position-not-recorded', reading(FLEXION, 45, { position: null })],
    ['other-examiner', reading(FLEXION, 45, { examiner: 'b' })],
    ['other-movement', reading(FLEXION, 45, { side: 'left' })],
    ['carried', reading(FLEXION, 45, { isCarried: true })],
    ['no-number', reading(FLEXION, null)],
  ] as const)('%s', (why, second) => {
    expect(compareReadings(first, second)).toMatchObject({ kind: 'not-comparable', why });
  });

  test('an earlier value that was itself carried is named as that, not today’s', () => {
    const chained = { ...first, isCarried: true };
    expect(compareReadings(chained, reading(FLEXION, 45))).toMatchObject({
      why: 'last-carried',
      words: 'not comparable: the earlier value was carried',
    });
  });

  test('one number alone is not comparable, none at all is nothing to compare', () => {
    expect(compareReadings(reading(FLEXION, null), reading(FLEXION, 45))).toMatchObject({
      why: 'no-number',
    });
    expect(compareReadings(reading(FLEXION, null), reading(FLEXION, null))).toMatchObject({
      why: 'not-measured',
    });
  });

  test('every reason but an empty one says so in words', () => {
    const others = [
      ...[{ side: 'left' as const }, { method: 'smartphone_app' }, { method: null }],
      ...[{ position: 'sitting' }, { position: null }, { examiner: 'b' }],
    ];
    for (const other of others) {
      const change = compareReadings(first, reading(FLEXION, 45, other));
      expect(change.words).toMatch(/^not comparable: /);
      expect(change).not.toHaveProperty('delta');
    }
  });

  test('visual estimates are never compared, even with each other', () => {
    const seen = { method: 'visual_estimate' };
    expect(compareReadings(reading(FLEXION, 25, seen), reading(FLEXION, 60, seen))).toMatchObject({
      why: 'visual-estimate',
    });
  });

  test('movements without a published error say so', () => {
    const left = { side: 'left' } as const;
    const code = 'rom.lumbar.rotation.active';
    expect(compareReadings(reading(code, 2, left), reading(code, 18, left))).toMatchObject({
      why: 'no-published-error',
      words: 'no published error for this measure',
    });
    const passive = 'rom.lumbar.flexion.passive';
    expect(compareReadings(reading(passive, 2), reading(passive, 60)).kind).toBe('not-comparable');
  });
});

test('a share of the reference names its source', () => {
  expect(percentOfReference(FLEXION, 'midline', 45)).toMatchObject({ percent: 75, reference: 60 });
  expect(percentOfReference('rom.thoracic.flexion.active', 'midline', 15)).toBeNull();
  expect(percentOfReference('rom.lumbar.flexion.passive', 'midline', 45)).toBeNull();
});

test('a change has a sign', () => {
  expect([deltaWords(20, '°'), deltaWords(-20, 'cm'), deltaWords(0, '°')]).toEqual([
    '+20°',
    '−20 cm',
    '±0°',
  ]);
});
