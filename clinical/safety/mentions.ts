import { fold, partsOf } from '../patients/fold';

/** Words that may stand between "no" and what is denied: "no known history of osteoporosis". */
const FILLERS: ReadonlySet<string> = new Set([
  ...['a', 'an', 'any', 'the', 'of', 'on', 'for', 'to', 'with', 'known', 'current', 'currently'],
  ...['previous', 'past', 'personal', 'history', 'hx', 'evidence', 'sign', 'signs', 'diagnosis'],
  ...['taking', 'takes', 'has', 'had', 'have', 'having', 'recorded', 'recent', 'regular'],
  ...['long', 'term', 'oral', 'active', 'upper', 'cervical', 'thoracic', 'lumbar', 'spinal'],
  ...['atlantoaxial', 'atlanto', 'axial', 'aortic', 'skin'],
]);
const NEGATORS: ReadonlySet<string> = new Set([
  ...['no', 'not', 'nil', 'none', 'never', 'denies', 'denied', 'denying', 'without', 'negative'],
  ...['excluded', 'isn', 'doesn', 'hasn', 'nor'],
]);
const DENIED_AFTER: ReadonlySet<string> = new Set([
  ...['no', 'none', 'nil', 'never', 'denied', 'excluded', 'absent', 'negative'],
]);

/**
 * Whether what stands before a word denies it. "No treatment for osteoporosis" denies the treatment
 * and not the disease, so only filling words may stand between, or what was denied in one breath:
 * "no cancer or osteoporosis".
 */
function isDeniedBefore(words: readonly string[], at: number): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const word = words[index] ?? '';
    if (NEGATORS.has(word)) return true;
    const isListed = words[index + 1] === 'or' || words[index + 1] === 'nor';
    if (!FILLERS.has(word) && word !== 'or' && !isListed) return false;
  }
  return false;
}

function startOf(words: readonly string[], phrase: readonly string[], from: number): number {
  for (let at = from; at + phrase.length <= words.length; at += 1) {
    if (phrase.every((part, index) => words[at + index] === part)) return at;
  }
  return -1;
}

function isSaidIn(words: readonly string[], phrase: readonly string[]): boolean {
  let at = startOf(words, phrase, 0);
  while (at !== -1) {
    const next = words[at + phrase.length] ?? '';
    if (!isDeniedBefore(words, at) && !DENIED_AFTER.has(next)) return true;
    at = startOf(words, phrase, at + 1);
  }
  return false;
}

/**
 * The first of these words or phrases that a text says and does not deny, as listed; `null` for
 * none. Whole words only, without regard to case or accents. A doubtful text counts as said: a line
 * too many asks for a decision, a line too few hides one.
 */
export function mentioned(text: string, phrases: readonly string[]): string | null {
  const clauses = fold(text)
    .split(/[.;,()\n]|\bbut\b/)
    .map(partsOf);
  return (
    phrases.find((phrase) => {
      const parts = partsOf(fold(phrase));
      return clauses.some((words) => isSaidIn(words, parts));
    }) ?? null
  );
}
