import type { State } from './cues';
import { mentionsOf, type Mention } from './mentions';
import type { Reading } from './read-clauses';
import type { WordGap } from './word-gaps';

/** What was written to be so of something that the chart has otherwise. */
export type SaidOtherwise = { written: Mention; charted: Mention };

const AFFIRMED: readonly State[] = ['present', 'worse', 'eased'];

/** Whether two states cannot both be so. What is only named is said to be there. */
function isContrary(written: State | null, charted: State | null): boolean {
  if (written === 'open' || charted === 'open' || written === charted) return false;
  if (written === null) return charted === 'absent';
  if (charted === null) return written === 'absent';
  const both = [written, charted];
  if (both.includes('worse') && both.includes('eased')) return true;
  if (AFFIRMED.includes(written) && AFFIRMED.includes(charted)) return false;
  return true;
}

/** More than half of the words of a thing name it; of two words both. */
function isNamedBy(thing: readonly string[], shared: number): boolean {
  return shared * 2 > new Set(thing).size;
}

/**
 * Things that the chart names and the written words say the contrary of: present for denied, absent
 * for reported, eased for worse. A thing is the same when most of its words are; where several are
 * near, one that agrees is enough.
 */
export function saidOtherwise(
  composed: Reading,
  written: Reading,
  gaps: readonly WordGap[],
): readonly SaidOtherwise[] {
  const things = mentionsOf(composed);
  const all = mentionsOf(written);
  const denying = new Set(
    all.flatMap(({ state, clause }) => (state === 'absent' ? [clause.sentence] : [])),
  );
  const affirmed = affirmedPlaces(gaps);
  const verbatim = new Set(things.map((thing) => wordsOf(composed, thing)));
  return all.flatMap((mention) => {
    if (verbatim.has(wordsOf(written, mention))) return [];
    const words = new Set(mention.words);
    const near = things
      .map((thing) => ({
        thing,
        shared: new Set(thing.words.filter((word) => words.has(word))).size,
      }))
      .filter(({ thing, shared }) => isNamedBy(thing.words, shared));
    const most = Math.max(0, ...near.map(({ shared }) => shared));
    const nearest = near.filter(({ shared }) => shared === most).map(({ thing }) => thing);
    const [first] = nearest;
    if (!first || !nearest.every((thing) => isContrary(mention.state, thing.state))) return [];
    if (mention.state === null && mayBeDenied(mention, nearest, denying, affirmed)) return [];
    return [{ written: mention, charted: first }];
  });
}

/** A clause under what its heading says: the same words there say the same. */
function wordsOf({ text }: Reading, { heading, clause }: Mention): string {
  return `${heading}|${text.slice(clause.start, clause.end)}`;
}

/** Where “no” or “denies” was struck out before words that stayed. */
function affirmedPlaces(gaps: readonly WordGap[]): readonly number[] {
  return gaps.flatMap(({ gone, come, next }) => {
    const [token, ...others] = gone;
    const isDenial = token?.type === 'cue' && token.cue.state === 'absent';
    return isDenial && others.length + come.length === 0 && next ? [next.start] : [];
  });
}

/**
 * Whether what is only named may be meant as denied: under a heading that denies, or in a sentence
 * that denies anything, since there are more ways to deny a list than are known here.
 */
function mayBeDenied(
  { carried, clause, atom }: Mention,
  things: readonly Mention[],
  denying: ReadonlySet<number>,
  affirmed: readonly number[],
): boolean {
  if (affirmed.some((start) => start >= atom.start && start < atom.end)) return false;
  if (carried !== null && !things.every((thing) => isContrary(carried, thing.state))) return true;
  return denying.has(clause.sentence);
}
