import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';

/** Vocabulary 8.6: advice within scope; the record takes no doses and calculates none. */
export const DOSE_OUT_OF_SCOPE = {
  words:
    'Doses are outside the scope of this record: advise to follow the pharmacist or the GP. What you typed stays.',
  source: 'Clinical vocabulary 8.6; professional scope, law differs by place',
} as const;

const AMOUNT =
  /\d\s*(mg|mcg|µg|ug|micrograms?|milligrams?|grams?|g|ml|millilitres?|units?|iu|tablets?|tabs?|capsules?|caps?|puffs?|drops?|patch(es)?)\b/i;
const TIMES =
  /\b(once|twice|(one|two|three|four|\d)\s*(times|x|×))\s*(a|per|every)?\s*(day|daily)\b|\bevery\s+(\d+|two|three|four|six|eight|twelve)\s*(hours?|hrs?|h)\b|\b(bd|bid|tds|tid|qds|qid|prn|nocte|mane)\b/i;
const SPELT = /\b(half|one|two|three)\s+(tablets?|capsules?|puffs?|drops?)\b/i;

const TYPED = ['substanceClass', 'instructions', 'indication', 'stopRule', 'statusReason'];

/** Whether an item of medication advice has words of a dose in it. It is said, and blocks nothing. */
export function hasDoseWords(item: Finding): boolean {
  if (!item.code.endsWith('.medication-advice')) return false;
  return TYPED.some((name) => {
    const words = textOf(item, name) ?? '';
    return [AMOUNT, TIMES, SPELT].some((pattern) => pattern.test(words));
  });
}
