import type { DateFormat } from '../../dates';
import type { Cue } from './cues';
import { isAlike, keysOf, type Fact } from './fact';
import { readTokens, type Mark, type Token } from './read-tokens';

/** The smallest piece that is said of one thing: between two commas, brackets or “and”. */
export type Atom = {
  /** Stems of the words that name something. */
  words: readonly string[];
  facts: readonly Fact[];
  cues: readonly Cue[];
  /** Every word and fact as a key, for finding it again. */
  keys: ReadonlySet<string>;
  /** What stood before it; `null` where a fact of the same kind began another statement. */
  after: Mark | null;
  /** How many brackets it stands in. */
  depth: number;
  start: number;
  end: number;
};

/** What stands between two semicolons. */
export type Clause = {
  sentence: number;
  atoms: readonly Atom[];
  /** The atoms before the first colon of its sentence, which it is said under; not of the first clause. */
  head: readonly Atom[];
  start: number;
  end: number;
};

export type Reading = {
  text: string;
  tokens: readonly Token[];
  clauses: readonly Clause[];
  facts: readonly Fact[];
};

type Gathering = { tokens: Token[]; after: Mark | null; depth: number };

function atomOf({ tokens, after, depth }: Gathering): Atom | null {
  const words = tokens.flatMap((each) => (each.type === 'word' && each.stem ? [each.stem] : []));
  const facts = tokens.flatMap((each) => (each.type === 'fact' ? [each.fact] : []));
  const cues = tokens.flatMap((each) => (each.type === 'cue' ? [each.cue] : []));
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last || words.length + facts.length + cues.length === 0) return null;
  const keys = new Set([...words, ...facts.flatMap(keysOf)]);
  return { words, facts, cues, keys, after, depth, start: first.start, end: last.end };
}

/** Whether atoms before a colon only say what is so of all after it: “Absent [asked 02-Nov-2026]: …”. */
export function isHeading([first, ...aside]: readonly Atom[]): boolean {
  const [cue] = first?.cues ?? [];
  if (!first || !cue || first.words.length > 0 || first.start !== cue.start) return false;
  return aside.every(
    ({ words, cues, depth }) => words.length + cues.length === 0 && depth > first.depth,
  );
}

/** Whether a fact begins another statement: “left 22° right 25°”. */
function beginsAnother(fact: Fact, tokens: readonly Token[]): boolean {
  if (fact.kind !== 'number' && fact.kind !== 'side') return false;
  return tokens.some(
    (each) =>
      each.type === 'fact' &&
      each.fact.kind === fact.kind &&
      isAlike(each.fact, fact) &&
      (fact.kind !== 'number' ||
        each.fact.kind !== 'number' ||
        (fact.unit === null) === (each.fact.unit === null)),
  );
}

/** A text as clauses of atoms. */
export function readClauses(text: string, format: DateFormat): Reading {
  const tokens = readTokens(text, format);
  const clauses: Clause[] = [];
  let [sentence, depth] = [0, 0];
  let head: Atom[] | null = null;
  let atoms: Atom[] = [];
  let gathering: Gathering = { tokens: [], after: null, depth };
  const endAtom = (after: Mark | null) => {
    const atom = atomOf(gathering);
    if (atom) atoms.push(atom);
    gathering = { tokens: [], after: atom === null ? (gathering.after ?? after) : after, depth };
    if (after !== null && after !== ',' && after !== 'and') gathering.after = after;
  };
  const endClause = () => {
    const [first] = atoms;
    const last = atoms.at(-1);
    if (first && last) {
      // A clause with a colon of its own is labelled itself: “shoulder, left: …; hip, right: …”.
      const isOwn = atoms.some(({ after }) => after === ':') && !isHeading(head ?? []);
      const isFirst = clauses.at(-1)?.sentence !== sentence;
      const above = isFirst || isOwn ? [] : (head ?? []);
      clauses.push({ sentence, atoms, head: above, start: first.start, end: last.end });
    }
    atoms = [];
  };
  for (const token of tokens) {
    if (token.type !== 'mark') {
      const isPrefix = token.type === 'cue' && token.cue.stands === 'before';
      if (isPrefix) endAtom(null);
      if (token.type === 'fact' && beginsAnother(token.fact, gathering.tokens)) endAtom(null);
      gathering.tokens.push(token);
      continue;
    }
    const { mark } = token;
    if (mark === '(') depth += 1;
    if (mark === ')') depth = Math.max(0, depth - 1);
    endAtom(mark);
    gathering.depth = depth;
    if (mark === ':' && head === null) head = [...atoms];
    if (mark === '.' || (mark === ';' && depth === 0)) endClause();
    if (mark === '.') {
      [sentence, depth, head] = [sentence + 1, 0, null];
      gathering.depth = 0;
    }
  }
  endAtom(null);
  endClause();
  return {
    text,
    tokens,
    clauses,
    facts: clauses.flatMap((each) => each.atoms.flatMap(({ facts }) => facts)),
  };
}
