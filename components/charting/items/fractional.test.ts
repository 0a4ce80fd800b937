import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBetween } from './fractional';

describe('places between places', () => {
  it('finds one for any order in which items are put in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
        const places: string[] = [];
        for (const choice of choices) {
          const at = choice % (places.length + 1);
          places.splice(at, 0, placeBetween(places[at - 1] ?? null, places[at] ?? null));
        }
        expect(places).toEqual([...new Set(places)].sort());
      }),
    );
  });

  it('stays short when items are added at the end', () => {
    let last: string | null = null;
    for (let item = 0; item < 100; item += 1) last = placeBetween(last, null);
    expect(last?.length).toBeLessThan(40);
  });
});
