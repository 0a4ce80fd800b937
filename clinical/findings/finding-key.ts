export const SIDES = ['left', 'right', 'midline'] as const;
/** Bilateral is two findings, so that left and bilateral cannot contradict each other. */
export type Side = (typeof SIDES)[number];

export const AT_TYPES = ['', 'segment', 'vertebra', 'root', 'site', 'item'] as const;
export type AtType = (typeof AT_TYPES)[number];

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Before treatment, or re-tested after a given treatment of this visit. */
export type Moment = 'before' | `after:${string}`;

/** What was found, where, on which side, before or after treatment. Unique within one note. */
export type FindingKey = { code: string; side: Side; at: string; moment: Moment };

const CODE = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const AT = /^$|^(segment|vertebra|root|site|item):[A-Za-z0-9-]+$/;
const MOMENT = new RegExp(`^(before|after:${UUID})$`);
const LONGEST = 80;

const isSpelled = (text: unknown, as: RegExp): boolean =>
  typeof text === 'string' && text.length <= LONGEST && as.test(text);

/** Whether four values are spelled as a key is; whether there is such a finding, the codes say. */
export function isFindingKey(key: Readonly<Record<keyof FindingKey, unknown>>): key is FindingKey {
  const { code, side, at, moment } = key;
  return (
    isSpelled(code, CODE) &&
    SIDES.some((each) => each === side) &&
    isSpelled(at, AT) &&
    isSpelled(moment, MOMENT)
  );
}

/** `code|side|at|moment`: one spelling of a key as text, for maps and field names. */
export function keyText(key: FindingKey): string {
  return `${key.code}|${key.side}|${key.at}|${key.moment}`;
}

/** Reads {@link keyText} back; `null` when the text is not a key. */
export function parseKeyText(text: string): FindingKey | null {
  const [code, side, at, moment, ...rest] = text.split('|');
  if (rest.length > 0) return null;
  const key = { code, side, at, moment };
  return isFindingKey(key) ? key : null;
}

/** The type of an `at`, because "C5" is a vertebra, a root and part of a segment. */
export function atType(at: string): AtType {
  const [type = ''] = at.split(':');
  return AT_TYPES.find((known) => known === type) ?? '';
}

/** The item id of an `item:<id>` key; `null` for any other. */
export function itemId(key: Pick<FindingKey, 'at'>): string | null {
  return key.at.startsWith('item:') ? key.at.slice('item:'.length) : null;
}
