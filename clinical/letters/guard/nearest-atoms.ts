import { keysOf, type Fact } from './fact';
import { factAnchors } from './fact-anchors';
import { headingState } from './mentions';
import type { Atom, Clause, Reading } from './read-clauses';

/**
 * An atom of the chart’s words, with what is said of it, how near it is to a written fact, and how
 * many of the words that name it there it has.
 */
export type Near = IndexedAtom & { nearness: number; wordsShared: number };

type IndexedAtom = {
  atom: Atom;
  clause: Clause;
  /** Its own facts, then those of its clause; of a heading those of everything under it. */
  own: readonly Fact[];
  said: readonly Fact[];
  isHeading: boolean;
};

/** Atoms that have a key: themselves, or beside them in their clause and its heading. */
type Posting = { rarity: number; places: { place: number; weight: number }[] };

/** The chart’s atoms, found again by their words and facts. */
export type AtomIndex = {
  atoms: readonly IndexedAtom[];
  postings: ReadonlyMap<string, Posting>;
};

const IN_CLAUSE = 0.6;
const IN_HEAD = 0.3;

const factsIn = (atoms: readonly Atom[]) => atoms.flatMap(({ facts }) => facts);

function indexed(clauses: readonly Clause[]): IndexedAtom[] {
  let isListed = false;
  return clauses.flatMap((clause, index) => {
    const { atoms, head } = clause;
    const isFirst = clauses[index - 1]?.sentence !== clause.sentence;
    // A list under “absent when asked” has no results: “reduced urge” is the name of a thing.
    if (isFirst) isListed = headingState(clause) !== null;
    const isName = (fact: Fact) => isListed && fact.kind === 'result';
    const colon = atoms.findIndex(({ after }) => after === ':');
    const label = atoms.slice(0, Math.max(0, colon));
    // “Absent when asked:” is no result of what follows, and “0 to 10” in a heading no score.
    const labelled = factsIn(label).filter(({ kind }) => kind !== 'result');
    const said = [...labelled, ...factsIn([...atoms.slice(label.length), ...head])];
    const under = clauses.filter((each) => each.head[0] !== undefined && each.head[0] === label[0]);
    const saidUnder = [...said, ...factsIn(under.flatMap((each) => each.atoms))];
    return atoms.map((atom) =>
      isFirst && label.includes(atom)
        ? { atom, clause, own: [], said: saidUnder, isHeading: true }
        : {
            atom,
            clause,
            own: atom.facts.filter((fact) => !isName(fact)),
            said,
            isHeading: false,
          },
    );
  });
}

/** A side or level of a clause is that of each of its atoms that has no other. */
function reaches(fact: Fact, { facts }: Atom): boolean {
  if (fact.kind !== 'side' && fact.kind !== 'level') return false;
  return !facts.some(({ kind }) => kind === fact.kind);
}

/** What an atom is found by. A heading is found by its own words alone: it stands for all under it. */
function weightsOf({ atom, clause, isHeading }: IndexedAtom): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const add = (keys: Iterable<string>, weight: number) => {
    for (const key of keys) if (!weights.has(key)) weights.set(key, weight);
  };
  add(atom.keys, 1);
  if (isHeading) return weights;
  for (const each of [...clause.atoms, ...clause.head]) {
    add(each.facts.filter((fact) => reaches(fact, atom)).flatMap(keysOf), 1);
  }
  for (const each of clause.atoms) add(each.keys, IN_CLAUSE);
  for (const each of clause.head) add(each.keys, IN_HEAD);
  return weights;
}

/** Indexes a reading: each key with the atoms that have it themselves, in their clause or above it. */
export function indexAtoms({ clauses }: Reading): AtomIndex {
  const atoms = indexed(clauses);
  const postings = new Map<string, Posting>();
  atoms.forEach((each, place) => {
    for (const [key, weight] of weightsOf(each)) {
      const known = postings.get(key);
      if (known) known.places.push({ place, weight });
      else postings.set(key, { rarity: 0, places: [{ place, weight }] });
    }
  });
  for (const posting of postings.values()) {
    const having = posting.places.filter(({ weight }) => weight === 1).length;
    posting.rarity = Math.log(1 + atoms.length / Math.max(1, having));
  }
  return { atoms, postings };
}

/**
 * Atoms of the chart by how near they are to what stands around a written fact, nearest first.
 * Those that have nothing of it are left out.
 */
export function nearestAtoms(
  { atoms, postings }: AtomIndex,
  { fact, clause, at }: { fact: Fact; clause: Clause; at: number },
): readonly Near[] {
  const nearness = new Float64Array(atoms.length);
  const shared = new Uint16Array(atoms.length);
  for (const { key, weight, isOwn, isName } of factAnchors(fact, clause, at)) {
    const posting = postings.get(key);
    if (!posting) continue;
    const most = weight * posting.rarity;
    for (const each of posting.places) {
      nearness[each.place] = (nearness[each.place] ?? 0) + (isOwn ? most * each.weight : most);
      if (isName) shared[each.place] = (shared[each.place] ?? 0) + 1;
    }
  }
  return atoms
    .flatMap((each, place) => {
      const value = nearness[place] ?? 0;
      const wordsShared = shared[place] ?? 0;
      return value > 0 ? [{ ...each, nearness: value, wordsShared }] : [];
    })
    .toSorted((one, other) => other.nearness - one.nearness);
}
