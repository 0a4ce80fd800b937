/*
 * Places of items that can be put between any two others without touching them: text that sorts
 * by code unit, like the fraction digits of a number between 0 and 1 in base 36, never ending in 0.
 */

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

/** Between two places; `null` is before the first or after the last. `low` sorts before `high`. */
export function placeBetween(low: string | null, high: string | null): string {
  const digitOf = (place: string, index: number, otherwise: number) => {
    const digit = DIGITS.indexOf(place.charAt(index));
    return index < place.length && digit >= 0 ? digit : otherwise;
  };
  let prefix = '';
  let isBelowHigh = high === null;
  for (let index = 0; ; index += 1) {
    const from = digitOf(low ?? '', index, 0);
    const to = isBelowHigh ? BASE : digitOf(high ?? '', index, 0);
    const middle = Math.floor((from + to) / 2);
    if (middle > from) return prefix + DIGITS.charAt(middle);
    prefix += DIGITS.charAt(from);
    if (to > from) isBelowHigh = true;
  }
}
