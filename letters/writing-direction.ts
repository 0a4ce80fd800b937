import bidiFactory from 'bidi-js';
import { directionOfLine, type TextDirection } from '@/clinical/letters/text-direction';

const bidi = bidiFactory();

/** What a reader that puts lines in order by itself needs between the directions; never seen. */
export const LEFT_TO_RIGHT_MARK = '\u200e';
export const RIGHT_TO_LEFT_MARK = '\u200f';

const ISOLATE = { ltr: '\u2066', rtl: '\u2067' };
const POP_ISOLATE = '\u2069';

/**
 * A name or an address inside words of ours: whichever way it is written, what comes after it stays
 * after it. Without this, the number of the street would go to the other side of an Arabic name.
 */
export const isolated = (text: string) => `${ISOLATE[directionOfLine(text)]}${text}${POP_ISOLATE}`;

export const isIsolate = (character: string) => /^[\u2066\u2067\u2069]$/.test(character);

/** Odd levels are written from right to left. One level for each UTF-16 unit of the text. */
export type Levels = { of: Uint8Array; base: number };

export const isRightToLeft = (level: number) => level % 2 === 1;

/** The levels of a text that runs in that direction, by the Unicode Bidirectional Algorithm. */
export function levelsOf(text: string, direction: TextDirection): Levels {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  // Isolated words of the line's own direction would else be drawn apart from it.
  const isOneWay = !levels.some(isRightToLeft);
  return { of: isOneWay ? levels.fill(0) : levels, base: direction === 'rtl' ? 1 : 0 };
}

/** A bracket as it looks from the other side; any other text as it is. */
export const mirrored = (character: string) => bidi.getMirroredCharacter(character) ?? character;

/** Does the character itself say which way it is written? Spaces, brackets and full stops do not. */
export function hasDirection(character: string): boolean {
  return /^(L|R|AL|EN|AN)$/.test(bidi.getBidiCharTypeName(character));
}

/** Runs of one line from left to right (rule L2): from the highest level down, each is turned round. */
export function fromLeftToRight<Run extends { level: number }>(runs: readonly Run[]): Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return order;
}
