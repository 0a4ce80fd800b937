import { z } from 'zod';

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

export const attributeValueSchema = z.union([
  z.number(),
  z.string().max(20_000),
  z.boolean(),
  z.array(z.string().max(80)).max(40).readonly(),
]);

/** PostgreSQL holds no NUL and no half of a surrogate pair: refused here, one value at a time. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** `09:30`, the clinic's clock, 24 hours. */
export const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The zod schema of one attribute's value, derived from its definition. */
export function attributeSchema(definition: AttributeDefinition): z.ZodType<AttributeValue> {
  switch (definition.type) {
    case 'integer':
      return z.number().int().min(definition.min).max(definition.max);
    case 'decimal':
      return z.number().min(definition.min).max(definition.max);
    case 'choice':
      return z.enum(Object.keys(definition.options));
    case 'choices':
      return z.array(z.enum(Object.keys(definition.options))).min(1);
    case 'text':
      return z.string().min(1).max(definition.maxLength).refine(isStorable);
    case 'date':
      return z.iso.date().refine((day) => day >= '0001');
    case 'time':
      return z.string().regex(CLOCK_TIME);
    case 'flag':
      return z.boolean();
    case 'reference':
      return z.uuid();
  }
}

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
