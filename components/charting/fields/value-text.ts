import { formatDate, parseDate, type DateFormat } from '@/clinical/dates';
import type { AttributeDefinition, AttributeValue } from '@/clinical/findings/attribute';
import { checkChange } from '@/clinical/findings/codes';
import type { FieldRef } from '../draft-store/field-ref';

/** "12-Oct": a date without its year, for where there is no room and no doubt. */
export function dayAndMonth(iso: string, format: DateFormat): string {
  return formatDate(iso, format).replace(/[-/]?\d{4}[-/]?/, '');
}

export type TypedReading =
  | { kind: 'value'; value: AttributeValue | null }
  /** More may be coming; said only once the field is left. */
  | { kind: 'unfinished'; words: string }
  | { kind: 'impossible'; words: string };

/** A value as it stands in the field where it is typed. */
export function writtenValue(value: AttributeValue | null, dateFormat: DateFormat): string {
  if (value === null) return '';
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return formatDate(value, dateFormat);
  }
  return String(value).replace(/^-/, '−');
}

function readNumber(field: FieldRef, text: string): TypedReading {
  const typed = text.trim().replace(/^[−–]/, '-').replace(',', '.');
  if (typed === '') return { kind: 'value', value: null };
  const value = /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
  const allowed = checkChange(field.key, field.attribute, value);
  if (allowed.ok) return { kind: 'value', value };
  const mayGoOn = typed === '-' || typed.endsWith('.');
  return { kind: mayGoOn ? 'unfinished' : 'impossible', words: allowed.words };
}

function readDate(text: string, dateFormat: DateFormat): TypedReading {
  if (text.trim() === '') return { kind: 'value', value: null };
  const parsed = parseDate(text, dateFormat);
  return parsed.ok
    ? { kind: 'value', value: parsed.iso }
    : { kind: 'unfinished', words: parsed.words };
}

/** "9:5" may go on; "0930", "930", "9.30" and "09:30" are half past nine. */
function readTime(field: FieldRef, text: string): TypedReading {
  const typed = text.trim();
  if (typed === '') return { kind: 'value', value: null };
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.h ]?(\d{2})$/.exec(typed) ?? [];
  const value = `${hours.padStart(2, '0')}:${minutes}`;
  const allowed = checkChange(field.key, field.attribute, value);
  return allowed.ok ? { kind: 'value', value } : { kind: 'unfinished', words: allowed.words };
}

/** Reads what was typed into a field; hard limits and types are the vocabulary's. */
export function readTyped(
  field: FieldRef,
  definition: AttributeDefinition,
  text: string,
  dateFormat: DateFormat,
): TypedReading {
  if (definition.type === 'integer' || definition.type === 'decimal')
    return readNumber(field, text);
  if (definition.type === 'date') return readDate(text, dateFormat);
  if (definition.type === 'time') return readTime(field, text);
  if (text.trim() === '') return { kind: 'value', value: null };
  const allowed = checkChange(field.key, field.attribute, text);
  return allowed.ok ? { kind: 'value', value: text } : { kind: 'impossible', words: allowed.words };
}

/**
 * Whether a typed number can take no further digit, so that the hand can move on: 45 where the
 * limit is 110, but neither 4 nor 11, which may become 45 and 110.
 */
export function isNumberComplete(text: string, definition: AttributeDefinition): boolean {
  if (definition.type !== 'integer') return false;
  const typed = text.trim().replace(/^[−–]/, '-');
  if (!/^-?\d+$/.test(typed)) return false;
  // One digit of degrees may always be the first of two: 95 must not pass for 9 with pain 5.
  const digits = typed.replace('-', '').length;
  if (digits < (definition.max >= 20 ? 2 : 1)) return false;
  if (Number(typed) === 0) return true;
  const next = Number(`${typed}0`);
  return typed.startsWith('-') ? next < definition.min : next > definition.max;
}
