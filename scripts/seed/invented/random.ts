/** A seeded random: the same demo every time (mulberry32). */
export type Random = {
  /** 0 ≤ n < 1. */
  next: () => number;
  /** A whole number, both ends included. */
  between: (low: number, high: number) => number;
  pick: <T>(items: readonly T[]) => T;
  /** Some of the items, in their order. */
  some: <T>(items: readonly T[], count: number) => T[];
  chance: (probability: number) => boolean;
};

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  const some = <T>(items: readonly T[], count: number): T[] => {
    const left = items.map((item, index) => ({ item, index, place: next() }));
    const chosen = left.toSorted((one, other) => one.place - other.place).slice(0, count);
    return chosen.toSorted((one, other) => one.index - other.index).map(({ item }) => item);
  };
  return { next, between, pick, some, chance: (probability) => next() < probability };
}
