import type { AttributeValue } from '../findings/attribute';
import { MRC_POWER } from '../vocabulary/neurological';
import { LIMIT_LETTER, RESULT_SIGN } from './words';

export type Values = Readonly<Record<string, AttributeValue>>;

/** Reads what stands behind a side or a movement; `null` when it is not that. */
export type ReadValues = (text: string) => Values | null;

const isEmpty = (values: Values) => Object.keys(values).length === 0;
const known = (values: Readonly<Record<string, AttributeValue | undefined>>): Values | null => {
  const said = Object.entries(values).filter(
    (each): each is [string, AttributeValue] => each[1] !== undefined,
  );
  const found = Object.fromEntries(said);
  return isEmpty(found) ? null : found;
};
const numberOf = (text: string | undefined) => (text ? Number(text) : undefined);

/** `60p4s`: a measure, the pain of it, and what limits. */
export function readMotion(measure: 'degrees' | 'centimetres'): ReadValues {
  return (text) => {
    const match = /^(\d+(?:\.\d+)?)?((?:p\d+|[psgwano])*)$/i.exec(text);
    if (!match) return null;
    const marks = [...(match[2] ?? '').toLowerCase().matchAll(/p\d+|[psgwano]/g)].map(
      ([mark]) => mark,
    );
    const pains = marks.filter((mark) => mark.length > 1);
    const limits = marks.filter((mark) => mark.length === 1);
    if (pains.length > 1 || limits.length > 1) return null;
    const [limit] = limits;
    return known({
      [measure]: numberOf(match[1]),
      painScore: numberOf(pains[0]?.slice(1)),
      limitingFactor: limit ? LIMIT_LETTER[limit as keyof typeof LIMIT_LETTER] : undefined,
    });
  };
}

/** `30/45+`: the angle of the first symptom, that of the limit, the result. */
export const readNeurodynamic: ReadValues = (text) => {
  const match = /^(?:(\d+)\/)?(\d+)?([+~-])?$/.exec(text);
  if (!match) return null;
  return known({
    firstSymptomDegrees: numberOf(match[1]),
    degrees: numberOf(match[2]),
    testResult: match[3] ? RESULT_SIGN[match[3] as keyof typeof RESULT_SIGN] : undefined,
  });
};

/** `4+`, `3p`: the MRC grade, and whether pain limited it. */
export const readPower: ReadValues = (text) => {
  const match = /^([0-5][+-]?)(p?)$/i.exec(text);
  const grade = match?.[1] ?? '';
  if (!(grade in MRC_POWER)) return null;
  return known({ power: grade, isPainLimited: match?.[2] ? true : undefined });
};

/** `2+`, `1r`: the grade of a reflex, and whether it was reinforced. */
export const readReflex: ReadValues = (text) => {
  const match = /^([0-4])\+?(r?)$/i.exec(text);
  if (!match) return null;
  return known({ reflex: Number(match[1]), isReinforced: match[2] ? true : undefined });
};

/** `1`: ISNCSCI sensation, 0 absent, 1 altered, 2 normal. */
export const readSensation: ReadValues = (text) =>
  /^[0-2]$/.test(text) ? { sensation: Number(text) } : null;

/** `g3t3tp`: guarding, tenderness, a trigger point. */
export const readMuscle: ReadValues = (text) => {
  const marks = [...text.toLowerCase().matchAll(/tp|[gt]\d/g)].map(([mark]) => mark);
  const isAll = marks.join('') === text.toLowerCase();
  if (!isAll || new Set(marks.map((mark) => mark.replace(/\d/, ''))).size < marks.length) {
    return null;
  }
  const grade = (letter: string) =>
    numberOf(marks.find((mark) => RegExp(`^${letter}\\d`).test(mark))?.[1]);
  return known({
    guarding: grade('g'),
    tenderness: grade('t'),
    hasTriggerPoint: marks.includes('tp') ? true : undefined,
  });
};
