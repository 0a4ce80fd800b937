const AMOUNT =
  /\d\s*(mg|mcg|µg|micrograms?|milligrams?|grams?|g|ml|mL|tablets?|capsules?|puffs?)\b/i;
const TIMING =
  /\b((once|twice|three times|four times|\d+ times) (a|per|each) day|\d+[- ]hourly|bd|tds|qds|qid|prn)\b/i;

/**
 * Whether words of medication advice look like a dose, which this record has no place for: it keeps
 * advice only, and starts, stops or changes no prescription (vocabulary 8.6). The words that are
 * looked for are the software's own (E).
 */
export function hasDoseWords(words: string): boolean {
  return AMOUNT.test(words) || TIMING.test(words);
}
