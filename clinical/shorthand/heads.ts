import { codeDefinition } from '../findings/codes';
import type { FindingKey } from '../findings/finding-key';
import { keyMuscleOf } from '../vocabulary/root-strip';
import {
  readMotion,
  readMuscle,
  readNeurodynamic,
  readPower,
  readReflex,
  readSensation,
  type ReadValues,
} from './values';
import {
  MEASURE_WORD,
  MOVEMENT_WORD,
  MUSCLE_WORD,
  NEURODYNAMIC_WORD,
  POWER_WORD,
  REFLEX_WORD,
  SENSATION_WORD,
} from './words';

/** What a first word asks to be followed by: a place, then values by side or one value. */
export type Head = {
  code: (region: string, place: string) => string | null;
  /** What may stand between the head and its values. */
  place: { pattern: RegExp; at: string; isNeeded: boolean; words: string } | null;
  read: ReadValues;
  /** Grades of one side may stand apart: `L g3 t3`. */
  isSpread?: true;
};

const ROOT = /^[CTLS]\d{1,2}$/i;
const SEGMENT = /^[CTLS]\d{1,2}-[CTLS]\d{1,2}$/i;

const fixed = (code: string) => () => code;
const heads: [string, Head][] = [
  ...Object.entries(MOVEMENT_WORD).map(([word, movement]): [string, Head] => [
    word,
    {
      code: (region) => `rom.${region}.${movement}.active`,
      place: null,
      read: readMotion('degrees'),
    },
  ]),
  ...Object.entries(MEASURE_WORD).map(([word, code]): [string, Head] => [
    word,
    { code: fixed(code), place: null, read: readMotion('centimetres') },
  ]),
  ...Object.entries(NEURODYNAMIC_WORD).map(([word, code]): [string, Head] => [
    word,
    { code: fixed(code), place: null, read: readNeurodynamic },
  ]),
  ...Object.entries(REFLEX_WORD).map(([word, code]): [string, Head] => [
    word,
    { code: fixed(code), place: null, read: readReflex },
  ]),
  ...Object.entries(SENSATION_WORD).map(([word, code]): [string, Head] => [
    word,
    {
      code: fixed(code),
      place: { pattern: ROOT, at: 'root:', isNeeded: true, words: 'Which root? Such as L5' },
      read: readSensation,
    },
  ]),
  ...Object.entries(MUSCLE_WORD).map(([word, code]): [string, Head] => [
    word,
    {
      code: fixed(code),
      place: { pattern: SEGMENT, at: 'segment:', isNeeded: false, words: '' },
      read: readMuscle,
      isSpread: true,
    },
  ]),
  [
    POWER_WORD,
    {
      code: (_, root) => {
        const muscle = keyMuscleOf(root);
        return muscle === null ? null : `power.${muscle}`;
      },
      place: { pattern: ROOT, at: '', isNeeded: true, words: 'Which root? Such as L5' },
      read: readPower,
    },
  ],
];

const HEADS = new Map(heads.map(([word, head]) => [word.toLowerCase(), head]));

/** The head that a word is, in capitals or not. */
export function headOf(word: string): Head | null {
  return HEADS.get(word.toLowerCase()) ?? null;
}

const MEASURED = /^(F|E|FTF|mmS|TTW)(\d.*|[psgwano](\d.*)?)$/i;

/** `F60p4`, `FTF38`: a movement without a side and its value in one word. */
export function gluedHead(word: string): { head: Head; values: string } | null {
  const match = MEASURED.exec(word);
  const head = match && headOf(match[1] ?? '');
  return head ? { head, values: match[2] ?? '' } : null;
}

/** Whether a code is said of the left and the right, and never of the middle alone. */
export function isSided(code: string): boolean {
  return codeDefinition(code)?.sides.includes('left') ?? false;
}

export function keyAt(code: string, side: FindingKey['side'], at = ''): FindingKey {
  return { code, side, at, moment: 'before' };
}
