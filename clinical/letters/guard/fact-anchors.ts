import { isAlike, keysOf, partsOf, type Fact } from './fact';
import type { Atom, Clause } from './read-clauses';

/** A word or another fact by which it is known what a fact is said of. */
export type Anchor = {
  key: string;
  weight: number;
  isOwn: boolean;
  /** A word of its own atom, or of the label before it. */
  isName: boolean;
};

const BEFORE = [0.3, 0.15, 0.07, 0.03];
/** Where an atom names its thing itself, what stands before it says little. */
const BESIDE_OWN = 0.6;
const AFTER = 0.2;
const HEAD = 0.1;
/** So many keys of a neighbour count in full; a long one tells no more than a short one. */
const IN_FULL = 3;

/**
 * What a fact is known by: the words and facts of its own atom, then those before it, nearest first.
 * Sides and levels reach over what follows, until another is said; numbers only over the next atom.
 */
export function factAnchors(fact: Fact, clause: Clause, at: number): readonly Anchor[] {
  const own = clause.atoms[at];
  if (!own) return [];
  const mine = new Set(keysOf(fact));
  // “22° and 25° (left and right)”: a number is not of both, and of a list nobody knows which.
  const isOfSeveral = partsOf(fact).length > 1;
  const others = own.facts.filter(
    (each) =>
      each !== fact && !(isOfSeveral && each.kind === 'number' && isOneOfList(each, clause, at)),
  );
  const ownKeys = [...new Set([...own.words, ...others.flatMap(keysOf)])];
  const anchors: Anchor[] = ownKeys.map((key) => ({
    key,
    weight: 1,
    isOwn: true,
    isName: own.words.includes(key),
  }));
  const nearer: Fact[] = [fact, ...own.facts];
  const take = (atom: Atom, weight: number, isNext: boolean, isLabel = false) => {
    const facts = reaching(atom, nearer, isNext && !isOfSeveral);
    const keys = [...new Set([...atom.words, ...facts.flatMap(keysOf)])];
    const each = weight * Math.min(1, IN_FULL / keys.length);
    for (const key of keys) {
      const isName = isLabel && atom.words.includes(key);
      anchors.push({ key, weight: each, isOwn: false, isName });
    }
    nearer.push(...atom.facts);
  };
  if (!isOneOfList(fact, clause, at)) {
    const isLed = isLeading(fact, own);
    const isNamed = ownKeys.length > 0;
    const before = clause.atoms.slice(0, at).filter(({ depth }) => depth <= own.depth);
    for (const [back, weight] of isLed ? [] : BEFORE.entries()) {
      const atom = before.at(-1 - back);
      const isLabel = back === 0 && own.after === ':' && own.words.length === 0;
      if (atom) take(atom, isNamed ? weight * BESIDE_OWN : weight, back === 0, isLabel);
    }
    const next = clause.atoms[at + 1];
    const isBracketed = next?.after === ')' || next?.after === null;
    const isBare = own.words.length === 0 && (at === 0 || isBracketed);
    if (next && (isLed || isBare)) take(next, AFTER, true);
    for (const atom of clause.head) take(atom, HEAD, false);
  }
  return anchors.filter(({ key }) => !mine.has(key));
}

/** What of an atom also holds for another one, nearer to which these facts are said. */
function reaching({ facts }: Atom, nearer: readonly Fact[], mayBeNumber: boolean): readonly Fact[] {
  const isOther = facts.some((each) => nearer.some((known) => isOtherThan(known, each)));
  if (isOther) return [];
  return facts.filter(
    (each) =>
      !nearer.some((known) => isAlike(known, each)) &&
      (mayBeNumber || each.kind === 'side' || each.kind === 'level'),
  );
}

/** Whether two facts part what is said of one thing from what is said of another. */
function isOtherThan(one: Fact, other: Fact): boolean {
  if (one.kind !== 'side' && one.kind !== 'level') return false;
  return one.kind === other.kind && keysOf(one).join() !== keysOf(other).join();
}

/** “5/10 and 4/10”, “22°/25°”: which is whose, the words before do not say. */
function isOneOfList(fact: Fact, { atoms }: Clause, at: number): boolean {
  const isBare = (atom: Atom | undefined) =>
    (atom?.after === 'and' || atom?.after === null) &&
    atom.words.length === 0 &&
    atom.facts.every((each) => isAlike(each, fact));
  const [before, own] = [atoms[at - 1], atoms[at]];
  const isAlikeBefore = before?.facts.some((each) => isAlike(each, fact)) ?? false;
  return isBare(atoms[at + 1]) || (isBare(own) && isAlikeBefore);
}

/** “…, C5-C6 with familiar pain”: a side or level that begins its piece is of what follows. */
function isLeading(fact: Fact, { start, words, facts }: Atom): boolean {
  if (fact.kind !== 'side' && fact.kind !== 'level') return false;
  return fact.start === start && words.length + facts.length > 1 && partsOf(fact).length === 1;
}
