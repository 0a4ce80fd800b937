import type { FontFace } from './font-face';
import type { WeightFaces } from './letter-fonts';
import {
  fromLeftToRight,
  hasDirection,
  isIsolate,
  isRightToLeft,
  LEFT_TO_RIGHT_MARK,
  RIGHT_TO_LEFT_MARK,
} from './writing-direction';

/** A part of a line in one font and one direction. */
export type TextRun = { text: string; face: FontFace; level: number };

/** Cuts a text, with a level for each of its UTF-16 units, into runs; in the order of reading. */
export function textRuns(text: string, levels: Uint8Array, fonts: WeightFaces): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    at += character.length;
    if (isIsolate(character)) continue;
    const last = runs.at(-1);
    const face = faceFor(character, fonts, last?.level === level ? last : undefined);
    if (last && last.face === face && last.level === level && staysWith(character, level)) {
      last.text += character;
    } else {
      runs.push({ text: character, face, level });
    }
  }
  return runs;
}

/**
 * Readers turn letters from right to left round, not brackets and full stops: each of those that
 * lies among them is drawn by itself, in its turn.
 */
const staysWith = (character: string, level: number) =>
  !isRightToLeft(level) || character === ' ' || hasDirection(character);

/** The space between two words from right to left is of their font, so that they stay one run. */
function faceFor(character: string, { inter, others }: WeightFaces, before?: TextRun): FontFace {
  const codePoint = character.codePointAt(0) ?? 0;
  if (character === ' ' && before && isRightToLeft(before.level) && before.face.has(codePoint)) {
    return before.face;
  }
  const face = others.get(codePoint) ?? inter;
  if (face.has(codePoint)) return face;
  throw new Error(`No font of the letter has U+${codePoint.toString(16)}.`);
}

/** As a run is seen: `order` is its place in reading, `marks` come before it at its left. */
export type SeenRun = TextRun & { order: number; marks: string };

/**
 * The runs of a line from left to right. Between what is written from right to left and a comma or
 * bracket beside it stands a mark: pdftotext orders lines by itself and would take the comma to the
 * other side.
 */
export function seenRuns(runs: readonly TextRun[]): SeenRun[] {
  const seen = fromLeftToRight(runs.map((run, order) => ({ ...run, order })));
  return seen.map((run, index) => {
    const before = seen[index - 1];
    const isReversed = isRightToLeft(run.level);
    const isTurn = isReversed !== (before !== undefined && isRightToLeft(before.level));
    if (!isTurn || !beginsLoose(isReversed ? [...run.text].reverse() : [...run.text])) {
      return { ...run, marks: '' };
    }
    return { ...run, marks: isReversed ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK };
  });
}

/** Does a comma or bracket come before anything that has a direction? */
function beginsLoose(characters: readonly string[]): boolean {
  const first = characters.find((each) => each.trim() !== '');
  return first !== undefined && !hasDirection(first);
}
