import type { FindingKey } from '../findings/finding-key';
import type { Region } from '../vocabulary/sections';
import { gluedHead, headOf, isSided, keyAt, type Head } from './heads';
import {
  entered,
  merged,
  read,
  tokensOf,
  unread,
  type Entry,
  type Piece,
  type Token,
} from './line';
import type { Values } from './values';
import { REGION_WORD, SCORE_WORD, SCORES, SIDE_LETTER } from './words';

export type ParsedLine = {
  pieces: readonly Piece[];
  /** What was understood, each finding once. */
  entries: readonly Entry[];
};

const REGION_OF = new Map<string, Region>(
  Object.entries(REGION_WORD).map(([word, region]) => [word.toLowerCase(), region]),
);
const SIDED = /^([LR])(.*)$/i;
/** May be a head that the shorthand does not have: `FRT`, not `L999`. */
const A_WORD = /^(?![LR]\d)[a-z]/i;

const isHead = (word: string) =>
  headOf(word) !== null ||
  gluedHead(word) !== null ||
  REGION_OF.has(word.toLowerCase()) ||
  word.toLowerCase() === SCORE_WORD.toLowerCase();

/** `C8` after the values of C7; `L5` is a value of the left there. */
function isNextPlace(word: string, { place }: Head): boolean {
  return place !== null && place.pattern.test(word) && !/^[LR]\d+$/i.test(word);
}

/** Reads the words of one clause from left to right; a head holds until the next one. */
function createReader(start: Region) {
  let region = start;
  let head: Head | null = null;
  let place = '';
  let side: FindingKey['side'] | null = null;
  let isScores = false;
  /** The sides that have a value at this place. */
  let said: readonly FindingKey['side'][] = [];
  /** A word that was not understood: what follows may belong to it, and is not filed elsewhere. */
  let lostAt: string | null = null;
  /** A root said twice, perhaps: what follows is not filed until the next word says what it is. */
  let repeatedAt: string | null = null;

  function goTo(next: string) {
    place = next;
    side = null;
    said = [];
    repeatedAt = null;
  }

  const notFiled = (token: Token): Piece =>
    unread(token, `Not filed: it may belong to “${lostAt ?? repeatedAt ?? ''}”`);

  function codeNow(): string | null {
    return head?.code(region, place) ?? null;
  }

  function enter(token: Token, where: FindingKey['side'], values: Values): Piece {
    const code = codeNow();
    if (code === null || !head) return unread(token, `${place} has no key muscle`);
    const at = head.place && place !== '' ? head.place.at && `${head.place.at}${place}` : '';
    return entered(token, { key: keyAt(code, where, at), attributes: values });
  }

  function begin(token: Token, next: Head, values: string | null): Piece {
    head = next;
    goTo('');
    isScores = false;
    if (values === null) return read(token);
    const found = next.read(values);
    if (!found) return unread(token, 'Not a value of it');
    return enter(token, 'midline', found);
  }

  function takeSided(token: Token, letter: string, rest: string): Piece | null {
    const code = codeNow();
    if (!head || (code !== null && !isSided(code))) return null;
    const where = SIDE_LETTER[letter.toUpperCase() as keyof typeof SIDE_LETTER];
    if (rest === '' && head.isSpread) {
      side = where;
      return read(token);
    }
    const values = head.read(rest);
    if (!values) return null;
    // `pow L4 L5 R5 L5 R4`: the second L5 may be a root.
    if (head.place && said.includes(where)) {
      repeatedAt = token.text;
      return unread(token, 'Said of this root before: write the word again for the next root');
    }
    side = where;
    said = [...said, where];
    return enter(token, where, values);
  }

  function takePlain(token: Token, current: Head): Piece {
    if (current.isSpread && side !== null) {
      const values = current.read(token.text);
      if (values) return enter(token, side, values);
    }
    const code = codeNow();
    const values = current.read(token.text);
    if (values && code !== null && !isSided(code)) return enter(token, 'midline', values);
    if (values) return unread(token, 'Which side? Begin with L or R');
    if (A_WORD.test(token.text)) lostAt ??= token.text;
    return unread(token, 'Not understood here');
  }

  function takeScores(token: Token): Piece {
    isScores = false;
    const scores = token.text.split('/');
    if (scores.length > SCORES.length || !scores.every((each) => /^\d+$/.test(each))) {
      return unread(token, 'Scores are written now/best/worst, such as 6/3/8');
    }
    const entries = scores.map((score, index) => ({
      key: keyAt(SCORES[index] ?? SCORES[0], 'midline'),
      attributes: { score: Number(score) },
    }));
    const wrong = entries
      .map((entry) => entered(token, entry))
      .find(({ kind }) => kind === 'unread');
    return wrong ?? read(token, entries);
  }

  return {
    region: () => region,
    take(token: Token): Piece {
      const word = token.text;
      const named = REGION_OF.get(word.toLowerCase());
      if (named) {
        region = named;
        head = null;
        lostAt = null;
        return read(token);
      }
      if (word.toLowerCase() === SCORE_WORD.toLowerCase()) {
        head = null;
        lostAt = null;
        isScores = true;
        return read(token);
      }
      const whole = headOf(word);
      const glued = gluedHead(word);
      if (lostAt !== null && (whole || glued || head)) return notFiled(token);
      if (whole) return begin(token, whole, null);
      if (glued) return begin(token, glued.head, glued.values);
      if (isScores) return takeScores(token);
      if (!head) {
        if (A_WORD.test(word)) lostAt ??= word;
        return unread(token, 'Not a word of the shorthand');
      }
      if (head.place && place === '' && side === null && head.place.pattern.test(word)) {
        goTo(word.toUpperCase());
        return read(token);
      }
      if (repeatedAt !== null && !isNextPlace(word, head)) return notFiled(token);
      if (head.place?.isNeeded && place === '') return unread(token, head.place.words);
      const [, letter, rest] = SIDED.exec(word) ?? [];
      const sided = letter ? takeSided(token, letter, rest ?? '') : null;
      if (sided) return sided;
      if (isNextPlace(word, head)) {
        goTo(word.toUpperCase());
        return read(token);
      }
      return takePlain(token, head);
    },
  };
}

const KEPT = 'Kept as text: take its quotation mark away to have it read';

/** What was left of a line that was filed: read again, it could overwrite what was charted since. */
export const isKeptText = (clause: string): boolean => clause.trimStart().startsWith('"');

/** A head that nothing followed says nothing: it stays as text. */
function withoutIdle(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind === 'unread' || piece.entries.length > 0) return piece;
    if (REGION_OF.has(piece.text.toLowerCase())) return piece;
    const rest = pieces.slice(index + 1);
    const end = rest.findIndex(({ text }) => isHead(text));
    const own = end < 0 ? rest : rest.slice(0, end);
    const says = own.some((each) => each.kind === 'read' && each.entries.length > 0);
    return says ? piece : { ...piece, kind: 'unread', why: 'A value is missing' };
  });
}

/** What is said a second time and otherwise is not guessed: it stays as text. */
function withoutRepeats(pieces: readonly Piece[]): readonly Piece[] {
  const said = new Map<string, unknown>();
  return pieces.map((piece) => {
    if (piece.kind === 'unread') return piece;
    const values = piece.entries.flatMap(({ key, attributes }) =>
      Object.entries(attributes).map(
        ([name, value]) => [`${key.code} ${key.side} ${key.at} ${name}`, value] as const,
      ),
    );
    const isRepeated = values.some(([name, value]) => said.has(name) && said.get(name) !== value);
    if (isRepeated) return { ...piece, kind: 'unread', why: 'Said before, with another value' };
    for (const [name, value] of values) said.set(name, value);
    return piece;
  });
}

/**
 * Reads a line of spine shorthand: `Lx F60p4 E10s LF L20 R35 ; SLR R45+ L- ; ES L g3 t3`. What is
 * not understood, lacks a side or cannot be stays as text with the reason, and is never guessed.
 *
 * @param region where movements belong until the line names a region
 */
export function parseShorthand(line: string, region: Region): ParsedLine {
  const pieces: Piece[] = [];
  let current = region;
  let offset = 0;
  for (const clause of line.split(/[;\n]/)) {
    const reader = createReader(current);
    const tokens = tokensOf(clause, offset);
    if (isKeptText(clause)) pieces.push(...tokens.map((token) => unread(token, KEPT)));
    else pieces.push(...withoutIdle(tokens.map((token) => reader.take(token))));
    current = reader.region();
    offset += clause.length + 1;
  }
  const checked = withoutRepeats(pieces);
  return {
    pieces: checked,
    entries: merged(checked.flatMap((piece) => (piece.kind === 'read' ? piece.entries : []))),
  };
}
