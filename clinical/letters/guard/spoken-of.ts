import type { State } from './cues';
import { isAlike, type Fact } from './fact';
import { mentionsOf } from './mentions';
import type { FindingName } from './named-findings';
import type { Clause, Reading } from './read-clauses';
import type { Token } from './read-tokens';

/** A finding that typed words name, with what they say of it in the same breath. */
export type SpokenOf = {
  name: FindingName;
  /** The words as typed. */
  words: string;
  facts: readonly Fact[];
  /** Said to be there or not, in so many words; `null` where it is only named. */
  state: State | null;
  /** Whether more is named beside it: “no numbness of the hands” says nothing of the feet. */
  isQualified: boolean;
  clause: Clause;
};

type Found = { from: number; to: number; name: FindingName };

/** Where names stand among the tokens of a clause, longest first, none within another. */
function namesIn(tokens: readonly Token[], names: readonly FindingName[]): readonly Found[] {
  const words = tokens.flatMap((token, at) =>
    token.type === 'word' && token.stem !== null ? [{ at, stem: token.stem }] : [],
  );
  const taken = new Set<number>();
  const found: Found[] = [];
  for (const name of names) {
    for (let start = 0; start + name.words.length <= words.length; start += 1) {
      const run = words.slice(start, start + name.words.length);
      const isIt = run.every(({ stem, at }, index) => stem === name.words[index] && !taken.has(at));
      const [first] = run;
      const last = run.at(-1);
      if (!isIt || !first || !last) continue;
      if (name.standsAlone && isOfAnother(tokens[first.at - 1])) continue;
      for (const { at } of run) taken.add(at);
      found.push({ from: first.at, to: last.at, name });
    }
  }
  return found.toSorted((one, other) => one.from - other.from);
}

const QUALIFIES_MOVEMENT = new Set(['activ', 'passiv', 'limit', 'restrict', 'pain', 'full']);

/** Whether the word before a movement names a joint or another movement: “hip flexion”. */
function isOfAnother(before: Token | undefined): boolean {
  return before?.type === 'word' && !QUALIFIES_MOVEMENT.has(before.stem ?? 'full');
}

/** Words for what is measured: a side before them is still that of the finding. */
const MEASURES = new Set(['guard', 'tender', 'power', 'strength', 'mobility', 'range']);

const isContent = (token: Token) =>
  token.type === 'word' && token.stem !== null && !MEASURES.has(token.stem);
const isEnd = (token: Token) => token.type === 'mark' && !['(', ')', ',', ':'].includes(token.mark);

/** A side before a word belongs to that word: “SLR 40°, left leg pain”. */
function isOfNextWord(fact: Fact, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return fact.kind === 'side' && next !== undefined && isContent(next);
}

/** Facts that stand beside a name with no other thing named between. */
function factsBeside(tokens: readonly Token[], { from, to }: Found): readonly Fact[] {
  const facts: Fact[] = [];
  for (let at = to + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || isContent(token) || isEnd(token)) break;
    if (token.type === 'fact' && isOfNextWord(token.fact, tokens, at)) break;
    if (token.type !== 'fact') continue;
    const { fact } = token;
    // “Left 22°, right 25°” begins another statement; of “22° and 25°” nobody knows which is meant.
    const isAgain = facts.some((each) => isAlike(each, fact));
    if (isAgain && fact.kind === 'side') break;
    if (isAgain) return facts.filter((each) => !isAlike(each, fact));
    facts.push(fact);
  }
  for (let at = from - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    const isPlace = token?.type === 'fact' && ['side', 'level'].includes(token.fact.kind);
    if (!isPlace || facts.some(({ kind }) => kind === token.fact.kind)) break;
    facts.push(token.fact);
  }
  return facts;
}

const isWithin = ({ start, end }: Token, clause: Clause) =>
  start >= clause.start && end <= clause.end;

/** Everything of the chart that typed words name. */
export function spokenOf(reading: Reading, names: readonly FindingName[]): readonly SpokenOf[] {
  const mentions = mentionsOf(reading);
  return reading.clauses.flatMap((clause) => {
    const tokens = reading.tokens.filter((token) => isWithin(token, clause));
    return namesIn(tokens, names).map((found): SpokenOf => {
      const [first, last] = [tokens[found.from], tokens[found.to]];
      const [start, end] = [first?.start ?? 0, last?.end ?? 0];
      const at = mentions.filter(({ atom }) => atom.start < end && atom.end > start);
      const words = at.reduce((sum, { atom }) => sum + atom.words.length, 0);
      return {
        name: found.name,
        words: reading.text.slice(start, end),
        facts: factsBeside(tokens, found),
        state: at.at(-1)?.state ?? null,
        isQualified: words > found.name.words.length,
        clause,
      };
    });
  });
}
