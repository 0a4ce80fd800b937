import { keysOf } from './fact';
import type { Reading } from './read-clauses';
import type { Token } from './read-tokens';

/** The longest texts that are compared word by word: beyond, only clause by clause. */
const MOST_PAIRS = 400_000;

/** Words that went and words that came between two that stayed. */
export type WordGap = {
  gone: readonly Token[];
  come: readonly Token[];
  /** The word after it that stayed. */
  next: Token | null;
};

type Piece = { key: string; token: Token };

function keyOf(token: Token, text: string): string {
  if (token.type !== 'fact') return text.slice(token.start, token.end).toLowerCase();
  const { fact } = token;
  const unit = fact.kind === 'number' ? (fact.unit?.measure ?? '') : '';
  return [...keysOf(fact), unit].join(' ');
}

/** Without marks: a comma more or less changes no word. */
function piecesOf({ tokens, text }: Reading): Piece[] {
  return tokens
    .filter(({ type }) => type !== 'mark')
    .map((token) => ({ key: keyOf(token, text), token }));
}

/** How many pieces two lists begin and end with alike, which need no comparing. */
function alikeEnds(one: readonly Piece[], other: readonly Piece[]) {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start]?.key === other[start]?.key) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end)?.key === other.at(-1 - end)?.key) end += 1;
  return { start, end };
}

/** Lengths of the longest common run of pieces, from each pair of places to the end. */
function commonLengths(one: readonly Piece[], other: readonly Piece[]): Uint16Array[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const [row, below] = [lengths[i], lengths[i + 1]];
    if (!row || !below) continue;
    for (let j = other.length - 1; j >= 0; j -= 1) {
      row[j] =
        one[i]?.key === other[j]?.key
          ? (below[j + 1] ?? 0) + 1
          : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Where written words differ from the composed ones, word by word. */
export function wordGaps(composed: Reading, written: Reading): readonly WordGap[] {
  const [whole, now] = [piecesOf(composed), piecesOf(written)];
  const { start, end } = alikeEnds(whole, now);
  const old = whole.slice(start, whole.length - end);
  const fresh = now.slice(start, now.length - end);
  if (old.length * fresh.length > MOST_PAIRS) return [];
  const lengths = commonLengths(old, fresh);
  const gaps: WordGap[] = [];
  let [i, j] = [0, 0];
  let [gone, come]: [Token[], Token[]] = [[], []];
  const close = (next: Token | null) => {
    if (gone.length + come.length > 0) gaps.push({ gone, come, next });
    [gone, come] = [[], []];
  };
  while (i < old.length || j < fresh.length) {
    const [one, other] = [old[i], fresh[j]];
    if (one && other && one.key === other.key) {
      close(other.token);
      [i, j] = [i + 1, j + 1];
    } else if (one && (!other || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      gone.push(one.token);
      i += 1;
    } else if (other) {
      come.push(other.token);
      j += 1;
    }
  }
  close(now[now.length - end]?.token ?? null);
  return gaps;
}
