import { isAlike, isHeld, partsOf, type Fact } from './fact';
import { indexAtoms, nearestAtoms, type AtomIndex, type Near } from './nearest-atoms';
import type { Atom, Clause, Reading } from './read-clauses';
import { replacedFacts, type Replaced } from './replaced-facts';
import type { WordGap } from './word-gaps';

/** A written fact that the chart does not have there, and what it has instead. */
export type ContraryFact = {
  clause: Clause;
  written: Fact;
  /** What it was written of, where only that is wrong. */
  of: Atom | null;
  /** `null` where the chart says nothing of the kind of what is meant. */
  charted: Fact | null;
  /** Where the chart speaks of it; `null` where it does not. */
  where: { clause: Clause; atom: Atom } | null;
};

type Place = { clause: Clause; atom: Atom; at: number };

/** Words of a letter as they are composed now, and as they were written over. */
export type Wording = {
  composed: Reading;
  written: Reading;
  /** Whether words of one’s own may bring facts that the composed words do not have. */
  mayAdd: boolean;
  /** Whether the note tells a fact that the composed words do not have, of what it is written of. */
  isTold: (fact: Fact, place: Place & { isMeant: boolean }) => boolean;
};

/** How much nearer one finding has to be than those that say a fact, to be the one that is meant. */
const CLEARLY = 0.12;
/** In the very place of another, said nowhere in the composed words, or moved from another finding. */
type How = 'replaced' | 'nowhere' | 'moved';
const RANK = { replaced: 0, nowhere: 1, moved: 2 } as const satisfies Record<How, number>;

const REMAINDER = /\b(?:otherwise|elsewhere|remaining|remainder|rest|else|apart from|except)\b/i;

type Suspect = ContraryFact & { how: How };
type Context = Wording & { index: AtomIndex; replaced: ReadonlyMap<Fact, Replaced> };

/**
 * Facts of the written words that the composed ones contradict: those that are said nowhere, that
 * stand where another stood, and that belong to another finding. Of each clause the plainest.
 */
export function contraryFacts(wording: Wording, gaps: readonly WordGap[]): readonly ContraryFact[] {
  const { composed, written } = wording;
  const context: Context = {
    ...wording,
    index: indexAtoms(composed),
    replaced: replacedFacts(gaps),
  };
  const verbatim = new Set(composed.clauses.flatMap((clause) => wordsOf(composed, clause)));
  return written.clauses.flatMap((clause) => {
    const isVerbatim = wordsOf(written, clause).some((words) => verbatim.has(words));
    const suspects = clause.atoms.flatMap((atom, at) =>
      atom.facts.flatMap((fact) => {
        const place = { clause, atom, at };
        const stood = replacedSuspect(context, fact, clause);
        if (stood) return [stood];
        return isVerbatim || isOfLabel(fact, place) ? [] : suspectsOf(context, fact, place);
      }),
    );
    const [first] = suspects.toSorted((one, other) => RANK[one.how] - RANK[other.how]);
    const all = suspects.filter(({ how }) => how === 'replaced');
    return all.length > 0 ? all : first ? [first] : [];
  });
}

/** A clause with the heading that it stands under: the same words there say the same. */
function wordsOf(reading: Reading, clause: Clause): readonly string[] {
  const { text, clauses } = reading;
  const words = (atoms: readonly Atom[]) => text.slice(atoms[0]?.start, atoms.at(-1)?.end);
  const under = clause.head.length > 0 ? words(clause.head) : '';
  // “Plan: walk; goal: run” as “Plan: goal: run; walk”: what was second stands beside the heading.
  const first = clauses.find(({ sentence }) => sentence === clause.sentence) ?? clause;
  const colon = first.atoms.findIndex(({ after }) => after === ':');
  const own = clause === first ? clause.atoms.slice(Math.max(0, colon)) : clause.atoms;
  return [
    `${under}|${words(clause.atoms)}`,
    ...(colon > 0 ? [`${words(first.atoms.slice(0, colon))}|${words(own)}`] : []),
  ];
}

/** The “absent” of “absent when asked: …” is no result. */
function isOfLabel({ kind }: Fact, { clause, at }: Place): boolean {
  return kind === 'result' && clause.atoms.findIndex(({ after }) => after === ':') > at;
}

/** A fact in the very place of another that the chart does not have, or not so often. */
function replacedSuspect(context: Context, fact: Fact, clause: Clause): Suspect | null {
  const { composed, written, replaced } = context;
  const stood = replaced.get(fact);
  const parts = partsOf(fact);
  if (!stood || parts.every((part) => isHeld(part, [stood.fact]))) return null;
  const isSaid = parts.every((part) => isHeld(part, composed.facts));
  const isAgain =
    stood.isAlone && parts.some((part) => timesSaid(part, written) > timesSaid(part, composed));
  if (isSaid && !isAgain) return null;
  const { fact: charted } = stood;
  return {
    clause,
    written: fact,
    of: null,
    charted,
    where: placeOf(composed, charted),
    how: 'replaced',
  };
}

function suspectsOf(context: Context, fact: Fact, place: Place): Suspect[] {
  const { composed, written, mayAdd, index, isTold } = context;
  const parts = partsOf(fact);
  const isSaid = parts.every((part) => isHeld(part, composed.facts));
  const near = nearestAtoms(index, { fact, ...place });
  const [top = null] = near;
  const nearest = top?.nearness ?? 0;
  const tops = near.filter(({ nearness }) => nearness > nearest - 1e-9);
  const charted = insteadOf(fact, tops);
  const suspect = { clause: place.clause, written: fact, of: null, charted, where: top };
  const isNamed = top !== null && top.wordsShared > 0;
  if (fact.kind === 'result') return resultSuspects(suspect, near);
  if (!isSaid) {
    const isMeant = isNamed && charted !== null;
    if (isTold(fact, { ...place, isMeant }) || (mayAdd && !isMeant)) return [];
    const only = charted ?? onlyAlike(fact, composed);
    const where = charted === null ? only && placeOf(composed, only) : top;
    return [{ ...suspect, charted: only, where, how: 'nowhere' }];
  }
  const isOfKind = charted !== null && isScaled(charted) === isScaled(fact);
  if (!isOfKind && !isMovedTo(fact, top, place.atom)) return [];
  if (isRemainder(written, place)) return [];
  // Where the chart has nothing of just the kind, another finding has to be far from it to be moved from.
  const enough = isOfKind ? nearest - CLEARLY : nearest / 2;
  const saying = near.filter(({ nearness }) => nearness >= enough);
  const isThere = parts.every((part) => saying.some((each) => says(each, part)));
  return isThere ? [] : [{ ...suspect, of: place.atom, how: 'moved' }];
}

/** A result is compared with those of the same thing alone: its clause may speak of several. */
function resultSuspects(suspect: ContraryFact, near: readonly Near[]): Suspect[] {
  const { written } = suspect;
  const [top] = near;
  if (!top || top.wordsShared === 0) return [];
  const results = near
    .filter(({ nearness, wordsShared }) => nearness >= top.nearness / 2 && wordsShared > 0)
    .flatMap((each) =>
      each.own.filter((fact) => isAlike(fact, written)).map((fact) => ({ fact, each })),
    );
  const [first] = results;
  if (!first || results.some(({ fact }) => isHeld(written, [fact]))) return [];
  return [{ ...suspect, charted: first.fact, where: first.each, how: 'moved' }];
}

/** Only when it is named in full is it said to have what the chart does not give it. */
function isMovedTo({ kind }: Fact, top: Near | null, { words }: Atom): boolean {
  if (top === null || words.length === 0 || kind === 'day' || kind === 'clock') return false;
  return top.wordsShared === new Set(words).size;
}

/** “Otherwise normal from C4 to T1” takes out what was said before. */
function isRemainder({ text }: Reading, { atom }: Place): boolean {
  return REMAINDER.test(text.slice(atom.start, atom.end));
}

function timesSaid(part: Fact, { facts }: Reading): number {
  return facts.filter((each) => isHeld(part, [each])).length;
}

function placeOf({ clauses }: Reading, fact: Fact): ContraryFact['where'] {
  for (const clause of clauses) {
    const atom = clause.atoms.find(({ facts }) => facts.includes(fact));
    if (atom) return { clause, atom };
  }
  return null;
}

/** The one fact of the kind that the composed words have, where there is but one. */
function onlyAlike(fact: Fact, { facts }: Reading): Fact | null {
  const alike = facts.filter((each) => isAlike(each, fact));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/**
 * Whether an atom of the chart says a fact: itself, or where it has none of the kind its clause. A
 * number of its own without a unit keeps the clause’s from counting, unless they have the same unit.
 */
function says({ own, said }: Near, part: Fact): boolean {
  const alike = own.filter((each) => isAlike(each, part));
  if (alike.length === 0) return isHeld(part, said);
  if (isHeld(part, alike)) return true;
  const isOwnKind = alike.some((each) => isMeasured(each) === isMeasured(part));
  return !isOwnKind && isMeasured(part) && isHeld(part, said.filter(isMeasured));
}

/** In a unit, other than that of a score: “6” and “6/10” may be one, “6” and “6 days” hardly. */
const isScaled = (fact: Fact) =>
  isMeasured(fact) && !(fact.kind === 'number' && fact.unit?.measure.startsWith('/'));

const isMeasured = (fact: Fact) => fact.kind === 'number' && fact.unit !== null;

/** What the chart says there instead. */
function insteadOf(fact: Fact, tops: readonly Near[]): Fact | null {
  const candidates = [...tops.flatMap(({ own }) => own), ...tops.flatMap(({ said }) => said)];
  return (
    candidates.find((each) => isAlike(each, fact) && isMeasured(each) === isMeasured(fact)) ??
    candidates.find((each) => isAlike(each, fact)) ??
    (fact.kind === 'number' ? candidates.find((each) => each.kind === 'number') : undefined) ??
    null
  );
}
