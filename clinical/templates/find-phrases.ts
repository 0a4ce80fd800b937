import { fold } from '../patients/fold';
import { inOrderOfUse, type Phrase } from './template';

/** Where in a text a phrase is being asked for: from the two strokes up to the caret. */
export type PhraseQuery = { from: number; to: number; text: string };

/** Longer than any name: what follows the strokes is a sentence and no query. */
const LONGEST = 60;
// Not after a colon or a letter: an address on the web has two strokes too.
const ASKED = /(?:^|[\s(])\/\/([^/\n]*)$/;

/** The phrase that is asked for at the caret; `null` when none is. */
export function phraseQuery(text: string, caret: number): PhraseQuery | null {
  const before = text.slice(Math.max(0, caret - LONGEST - 3), caret);
  const [, asked] = ASKED.exec(before) ?? [];
  if (asked === undefined || asked.length > LONGEST) return null;
  return { from: caret - asked.length - 2, to: caret, text: asked };
}

/**
 * The phrases that a query finds: every word of it begins a word of the name, or stands in the
 * phrase; by name first, and among equals what one uses most.
 */
export function findPhrases(
  phrases: readonly Phrase[],
  query: string,
  limit = 8,
): readonly Phrase[] {
  const asked = fold(query).split(/\s+/).filter(Boolean);
  const ranked = inOrderOfUse(phrases).flatMap((phrase) => {
    const names = fold(phrase.name).split(/[^\p{L}\p{N}]+/u);
    const words = fold(phrase.words);
    const isByName = asked.every((part) => names.some((name) => name.startsWith(part)));
    if (isByName) return [{ phrase, rank: 0 }];
    return asked.every((part) => fold(phrase.name).includes(part) || words.includes(part))
      ? [{ phrase, rank: 1 }]
      : [];
  });
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ phrase }) => phrase);
}
