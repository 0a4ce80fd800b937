import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIGURE_HEIGHT, FIGURE_WIDTH, type Point } from './figure-space';
import { simplifyStroke } from './simplify-stroke';
import { distanceToSegment, MOST_PRESSURE, USUAL_PRESSURE, type Stroke } from './stroke';
import { readStrokes, STROKES_LENGTH, writeStrokes } from './stroke-text';

const point = fc.tuple(
  fc.integer({ min: 0, max: FIGURE_WIDTH }),
  fc.integer({ min: 0, max: FIGURE_HEIGHT }),
  fc.integer({ min: 0, max: MOST_PRESSURE }),
);
const stroke: fc.Arbitrary<Stroke> = fc.array(point, { minLength: 1, maxLength: 60 });
const usual = fc.array(
  point.map(([x, y]) => [x, y, USUAL_PRESSURE] as const),
  { minLength: 1, maxLength: 60 },
);

describe('strokes as text', () => {
  test('are read back as they were drawn', () => {
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 1, maxLength: 8 }), (strokes) => {
        expect(readStrokes(writeStrokes(strokes))).toEqual(strokes);
      }),
    );
  });

  test('are nothing when the text is anything else, and never a surprise', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readStrokes(text)).toEqual([]);
        expect(() => readStrokes(`1:${text}`)).not.toThrow();
      }),
    );
    for (const text of [
      ...[null, '', '1:', '2:1,2,3', '1:1,2', '1:1,2,3 ', '1:1,2,3;', '1:-1,2,3', '1:1.5,2,3'],
      ...['1:401,2,3', '1:1,901,3', '1:1,2,16', '1:1,2,3,4', '1:1,2,3  4,5,6', '1:NaN,1,1'],
    ])
      expect(readStrokes(text), String(text)).toEqual([]);
  });

  test('a mark has room for many of them', () => {
    const drawn = Array.from({ length: 20 }, (_, index): Stroke => [
      ...Array.from(
        { length: 60 },
        (_, step) => [100 + step, 400 + index, USUAL_PRESSURE] as const,
      ),
    ]);
    expect(writeStrokes(drawn).length).toBeLessThan(STROKES_LENGTH);
  });
});

describe('simplifying a stroke', () => {
  test('keeps its ends, drops points in their order, and stays near where it was drawn', () => {
    fc.assert(
      fc.property(usual, fc.double({ min: 0.5, max: 5, noNaN: true }), (drawn, tolerance) => {
        const kept = simplifyStroke(drawn, tolerance);
        expect(kept[0]).toEqual(drawn[0]);
        expect(kept.at(-1)).toEqual(drawn.at(-1));
        let from = -1;
        for (const each of kept) {
          from = drawn.indexOf(each as (typeof drawn)[number], from + 1);
          expect(from).toBeGreaterThanOrEqual(0);
        }
        for (const [x, y] of drawn) {
          const off = Math.min(
            ...kept.map((each, index) => {
              const next = kept[index + 1] ?? each;
              return distanceToSegment([x, y], flat(each), flat(next));
            }),
          );
          expect(off).toBeLessThanOrEqual(tolerance);
        }
      }),
    );
  });

  test('makes two points of a straight line, and keeps where the pen was pressed', () => {
    const line = Array.from({ length: 100 }, (_, step) => [step, 2 * step, 8] as const);
    expect(simplifyStroke(line)).toEqual([line[0], line[99]]);
    const pressed: Stroke = line.map(([x, y], step) => [x, y, step === 50 ? 15 : 4]);
    expect(simplifyStroke(pressed)).toContainEqual([50, 100, 15]);
  });
});

function flat([x, y]: readonly [number, number, number]): Point {
  return [x, y];
}
