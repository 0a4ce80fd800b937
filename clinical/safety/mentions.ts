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
/** What may follow at the end of a denial without changing what it denies. */
const AFTERTHOUGHTS: ReadonlySet<string> = new Set([
  ...['known', 'reported', 'recorded', 'noted', 'diagnosed', 'found', 'ever', 'history', 'use'],
  ...['taken', 'now', 'currently', 'today', 'at', 'present', 'in'],
]);

const isAfterthought = (word: string) => AFTERTHOUGHTS.has(word) || /^\d+$/.test(word);

/** Words that deny what came before them and say nothing else: "none", "excluded 2024". */
function isBareDenial(words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  return DENIED_AFTER.has(first) && rest.every(isAfterthought);
}

/**
 * Whether what stands before a word denies it. "No treatment for osteoporosis" denies the treatment
 * and not the disease, so only filling words may stand between, or what was denied in one breath:
 * "no cancer or osteoporosis". "Not taking osteoporosis medication" denies the medication: what is
 * denied has to end its clause, or go on with an "or".
 */
function isDeniedBefore(words: readonly string[], at: number, rest: readonly string[]): boolean {
  const isOnlyThis = rest[0] === 'or' || rest[0] === 'nor' || rest.every(isAfterthought);
  if (!isOnlyThis) return false;
  for (let index = at - 1; index >= 0; index -= 1) {
    const word = words[index] ?? '';
    if (NEGATORS.has(word)) return true;
    const isListed = words[index + 1] === 'or' || words[index + 1] === 'nor';
    if (!FILLERS.has(word) && word !== 'or' && !isListed) return false;
  }
  return false;
}

/** A word of a list also in the plural: "cancers", "tumours". */
const isPart = (word: string | undefined, part: string) => word === part || word === `${part}s`;

function startOf(words: readonly string[], phrase: readonly string[], from: number): number {
  for (let at = from; at + phrase.length <= words.length; at += 1) {
    if (phrase.every((part, index) => isPart(words[at + index], part))) return at;
  }
  return -1;
}

/** A stretch of text in which one denial holds, and what a colon or a dash says of its end. */
type Clause = { words: readonly string[]; answer: readonly string[] | null };

function isSaidIn({ words, answer }: Clause, phrase: readonly string[]): boolean {
  let at = startOf(words, phrase, 0);
  while (at !== -1) {
    const rest = words.slice(at + phrase.length);
    const isDeniedAfter = isBareDenial(rest.length === 0 && answer ? answer : rest);
    if (!isDeniedBefore(words, at, rest) && !isDeniedAfter) return true;
    at = startOf(words, phrase, at + 1);
  }
  return false;
}

const ENDS = /([.;,()\n/]|\bbut\b|[:–—]|\s-\s)/;
const ANSWERS = /^(:|–|—|\s-\s)$/;

function clausesOf(text: string): readonly Clause[] {
  // Words and what ends them stand in turn.
  const pieces = fold(text).split(ENDS);
  return pieces.flatMap((piece, index) => {
    if (index % 2 === 1) return [];
    const isAnswered = ANSWERS.test(pieces[index + 1] ?? '');
    return [
      { words: partsOf(piece), answer: isAnswered ? partsOf(pieces[index + 2] ?? '') : null },
    ];
  });
}

const partsOfPhrase = new Map<string, readonly string[]>();

/** The words of a listed phrase, cut once: the lists are few and every text is held against them. */
function phraseParts(phrase: string): readonly string[] {
  const parts = partsOfPhrase.get(phrase) ?? partsOf(fold(phrase));
  partsOfPhrase.set(phrase, parts);
  return parts;
}

/**
 * The first of these words or phrases that a text says and does not deny, as listed; `null` for
 * none. Whole words only, without regard to case or accents. A doubtful text counts as said: a line
 * too many asks for a decision, a line too few hides one.
 */
export function mentioned(text: string, phrases: readonly string[]): string | null {
  const clauses = clausesOf(text);
  return (
    phrases.find((phrase) => {
      const parts = phraseParts(phrase);
      return clauses.some((clause) => isSaidIn(clause, parts));
    }) ?? null
  );
}
