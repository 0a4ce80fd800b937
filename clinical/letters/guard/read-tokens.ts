import type { DateFormat } from '../../dates';
import { readCue, type Cue } from './cues';
import type { Fact } from './fact';
import { readClock, readDay } from './read-day';
import { readLevel } from './read-level';
import { readNumber } from './read-number';
import { readResult } from './read-result';
import { readSide } from './read-side';
import { contentStem } from './words';

/** `.` ends a sentence, `;` a clause; the others only part what is said in one. */
export type Mark = '.' | ';' | ',' | ':' | '(' | ')' | 'and' | 'or' | 'but' | 'with';

export type Token =
  | { type: 'word'; text: string; stem: string | null; start: number; end: number }
  | { type: 'fact'; fact: Fact; start: number; end: number }
  | { type: 'cue'; cue: Cue; start: number; end: number }
  | { type: 'mark'; mark: Mark; start: number; end: number };

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/uy;
const PARTING: Readonly<Record<string, Mark>> = {
  and: 'and',
  or: 'or',
  but: 'but',
  however: 'but',
  although: 'but',
  though: 'but',
  while: 'but',
  whereas: 'but',
  with: 'with',
};
const PUNCTUATION: Readonly<Record<string, Mark>> = {
  '!': '.',
  '?': '.',
  '\n': '.',
  ';': ';',
  ',': ',',
  ':': ':',
  '(': '(',
  '[': '(',
  ')': ')',
  ']': ')',
  '–': ',',
  '—': ',',
};
const ABBREVIATED = /\b(?:dr|mr|mrs|ms|st|approx|e\.g|i\.e|a\.m|p\.m|vs)$/i;

function endsSentence(text: string, at: number): boolean {
  if (!/^(?:$|\s|["”’)\]])/.test(text.slice(at + 1, at + 2))) return false;
  return !ABBREVIATED.test(text.slice(Math.max(0, at - 6), at));
}

function factAt(text: string, at: number, format: DateFormat): Fact | null {
  const character = text.charAt(at);
  if (/[\p{N}\-−]/u.test(character)) {
    return readClock(text, at) ?? readDay(text, at, format) ?? readNumber(text, at);
  }
  return (
    readLevel(text, at) ??
    readSide(text, at) ??
    readDay(text, at, format) ??
    readClock(text, at) ??
    readNumber(text, at)
  );
}

/** A text as its facts, cues, words and the marks that part them. Everything else is skipped. */
export function readTokens(text: string, format: DateFormat): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    const character = text.charAt(at);
    const isPoint = character === '.' && endsSentence(text, at);
    const mark = isPoint ? '.' : PUNCTUATION[character];
    if (mark !== undefined) {
      tokens.push({ type: 'mark', mark, start, end: start + 1 });
      at += 1;
      continue;
    }
    if (!/[\p{L}\p{N}\-−¼½¾⅓⅔]/u.test(character)) {
      at += 1;
      continue;
    }
    const fact = factAt(text, at, format);
    if (fact) {
      tokens.push({ type: 'fact', fact, start, end: fact.end });
      at = fact.end;
      continue;
    }
    at = readWord(text, at, tokens);
  }
  return tokens;
}

/** “Side” names something only before what it is the side of: “side flexion”. */
function stemAt(text: string, word: string, end: number): string | null {
  const isBare =
    /^side$/i.test(word) && !/^[\s-](?:flex|bend|glid|ly)/i.test(text.slice(end, end + 6));
  return isBare ? null : contentStem(word);
}

/** Reads a cue, a parting word, a result or any other word, and says where it ends. */
function readWord(text: string, start: number, tokens: Token[]): number {
  WORD.lastIndex = start;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return start + 1;
  const end = start + word.length;
  const result = readResult(text, start, end);
  if (result) tokens.push({ type: 'fact', fact: result, start: result.start, end });
  const cue = readCue(text, start);
  if (cue) {
    tokens.push({ type: 'cue', cue, start, end: cue.end });
    return cue.end;
  }
  if (result) return end;
  const parting = PARTING[word.toLowerCase()];
  if (parting) tokens.push({ type: 'mark', mark: parting, start, end });
  else tokens.push({ type: 'word', text: word, stem: stemAt(text, word, end), start, end });
  return end;
}
