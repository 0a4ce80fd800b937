import { isAlike, type Fact } from './fact';
import type { Token } from './read-tokens';
import type { WordGap } from './word-gaps';

/** In a longer gap a fact may stand anywhere. */
const LONGEST_GAP = 3;

/** What stood where a fact stands now; `isAlone` when not a word beside it was changed. */
export type Replaced = { fact: Fact; isAlone: boolean };

const factsOf = (tokens: readonly Token[]) =>
  tokens.flatMap((token) => (token.type === 'fact' ? [token.fact] : []));

const isOfKind = (one: Fact, other: Fact) =>
  one.kind === other.kind && (one.kind !== 'result' || isAlike(one, other));

/**
 * Written facts that stand where the composed words had another one of their kind: the words around
 * them are the same.
 */
export function replacedFacts(gaps: readonly WordGap[]): ReadonlyMap<Fact, Replaced> {
  const pairs = gaps.flatMap(({ gone, come }) => {
    if (gone.length > LONGEST_GAP || come.length > LONGEST_GAP) return [];
    const isAlone = gone.length === 1 && come.length === 1;
    return factsOf(come).flatMap((written): [Fact, Replaced][] => {
      const [fact, ...others] = factsOf(gone).filter((each) => isOfKind(each, written));
      const rivals = factsOf(come).filter(({ kind }) => kind === written.kind);
      if (!fact || others.length > 0 || rivals.length > 1) return [];
      return [[written, { fact, isAlone }]];
    });
  });
  return new Map(pairs);
}
