/** Code → label, in the order in which people are offered them. */
export type Options = Readonly<Record<string, string>>;

/**
 * One thing that can be said of a finding. Bounds are hard limits: a value outside them is refused
 * by the chart, by the verb and by the database alike. `soft` bounds ask for confirmation.
 */
export type AttributeDefinition = { label: string } & (
  | {
      type: 'integer' | 'decimal';
      min: number;
      max: number;
      unit?: string;
      soft?: [number, number];
    }
  | { type: 'choice' | 'choices'; options: Options }
  | { type: 'text'; maxLength: number; isLong?: boolean }
  | { type: 'date' | 'time' | 'flag' | 'reference' }
);

/** What an attribute holds once parsed: never null; clearing is the absence of the value. */
export type AttributeValue = number | string | boolean | readonly string[];

/** PostgreSQL holds no NUL and no half of a surrogate pair: refused here, one value at a time. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** `09:30`, the clinic's clock, 24 hours. */
export const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const RECORD_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * Whether a value is one that an attribute can hold: its type and its hard limits. Asked at every
 * key press of the chart, so it builds nothing and needs no library.
 */
export function isPossibleValue(definition: AttributeDefinition, value: unknown): boolean {
  switch (definition.type) {
    case 'integer':
      return Number.isSafeInteger(value) && isWithin(definition, value);
    case 'decimal':
      return Number.isFinite(value) && isWithin(definition, value);
    case 'choice':
      return isOption(definition.options, value);
    case 'choices':
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((each) => isOption(definition.options, each))
      );
    case 'text':
      return (
        typeof value === 'string' &&
        value.length > 0 &&
        value.length <= definition.maxLength &&
        isStorable(value)
      );
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'time':
      return typeof value === 'string' && CLOCK_TIME.test(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'reference':
      return typeof value === 'string' && RECORD_ID.test(value);
  }
}

const isWithin = ({ min, max }: { min: number; max: number }, value: unknown): boolean =>
  typeof value === 'number' && value >= min && value <= max;

const isOption = (options: Options, value: unknown): boolean =>
  typeof value === 'string' && Object.hasOwn(options, value);

export function integer(
  label: string,
  min: number,
  max: number,
  more: { unit?: string; soft?: [number, number] } = {},
) {
  return { type: 'integer', label, min, max, ...more } as const;
}

export function decimal(
  label: string,
  min: number,
  max: number,
  more: { unit?: string; soft?: [number, number] } = {},
) {
  return { type: 'decimal', label, min, max, ...more } as const;
}

export function choice<O extends Options>(label: string, options: O) {
  return { type: 'choice', label, options } as const;
}

export function choices<O extends Options>(label: string, options: O) {
  return { type: 'choices', label, options } as const;
}

export function text(label: string, maxLength = 500) {
  return { type: 'text', label, maxLength } as const;
}

/** Prose over several lines. */
export function prose(label: string) {
  return { type: 'text', label, maxLength: 20_000, isLong: true } as const;
}

export function date(label: string) {
  return { type: 'date', label } as const;
}

/** A time of the clinic's day, `HH:MM`. */
export function time(label: string) {
  return { type: 'time', label } as const;
}

export function flag(label: string) {
  return { type: 'flag', label } as const;
}

/** The id of another record, such as the note that a value was carried from. */
export function reference(label: string) {
  return { type: 'reference', label } as const;
}
