import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { fold } from '../patients/fold';
import type { Region } from '../vocabulary/sections';
import { mentioned } from './mentions';
import type { ItemMatch } from './rules';

/** `plan.heat` → `heat`. */
export function itemTypeOf({ code }: Pick<Finding, 'code'>): string {
  return code.slice(code.indexOf('.') + 1);
}

const REGION_WORDS: readonly (readonly [RegExp, Region])[] = [
  [/cervic|neck|occip|\bc[0-7]\b/, 'cervical'],
  [/thorac|mid.?back|chest|\brib|\bt(1[0-2]|[1-9])\b/, 'thoracic'],
  [/lumb|low.?back|sacr|\bsij\b|\bl[1-5]\b|\bs[1-5]\b/, 'lumbar'],
];

/** The part of the spine that the words of an item name; `null` for none. */
export function namedRegion(item: Finding): Region | null {
  const where = ['level', 'bodySite', 'muscle', 'name']
    .map((name) => fold(textOf(item, name) ?? ''))
    .join(' ');
  return REGION_WORDS.find(([pattern]) => pattern.test(where))?.[1] ?? null;
}

/**
 * The part of the spine that an item is for. One that names none counts for the neck when the note
 * charts it, where most is listed; else for the first region charted.
 */
export function itemRegion(item: Finding, charted: readonly Region[]): Region | null {
  const named = namedRegion(item);
  if (named) return named;
  return charted.includes('cervical') ? 'cervical' : (charted[0] ?? null);
}

const isOneOf = (value: string | null, list: readonly string[] | undefined) =>
  list === undefined || (value !== null && list.includes(value));

/** Advice to avoid a medicine is not advice to use it. */
function isMedicine(item: Finding, words: readonly string[]): boolean {
  if (textOf(item, 'advice') === 'avoid_with_condition') return false;
  return ['substanceClass', 'instructions'].some(
    (name) => mentioned(textOf(item, name) ?? '', words) !== null,
  );
}

export function isItemOf(match: ItemMatch, item: Finding, charted: readonly Region[]): boolean {
  if (match.type !== itemTypeOf(item)) return false;
  if (match.medicines && !isMedicine(item, match.medicines)) return false;
  if (match.region) {
    const region = itemRegion(item, charted) ?? 'cervical';
    if (region !== match.region) return false;
  }
  return (
    isOneOf(textOf(item, 'technique'), match.techniques) &&
    isOneOf(textOf(item, 'product'), match.products) &&
    isOneOf(textOf(item, 'grade'), match.grades)
  );
}

const OVER_THORAX =
  /thorac|chest|\brib|intercost|rhomboid|scapul|trapez|pector|\bt(1[0-2]|[1-9])\b/;

const OVER_CAROTID = /carotid|front of (the )?neck|anterior neck|neck,? front/;
const OVER_SENSITIVE = /\beyes?\b|orbit|gonad|testi|scrot|ovar|growth plate|epiphys/;

/** What the item itself says that bears on it: consent, skin, where a needle goes. */
export function wordsOfItem(item: Finding): Partial<Record<string, string>> {
  const where = fold(
    ['level', 'bodySite', 'muscle'].map((name) => textOf(item, name) ?? '').join(' '),
  );
  return {
    ...(textOf(item, 'consent') === 'declined' ? { 'no-consent': 'consent declined' } : {}),
    ...(textOf(item, 'skinSensation') === 'altered'
      ? { 'impaired-sensation': 'skin sensation altered' }
      : {}),
    ...(OVER_THORAX.test(where) ? { thorax: where.trim() } : {}),
    ...(OVER_CAROTID.test(where) ? { 'carotid-sinus': where.trim() } : {}),
    ...(OVER_SENSITIVE.test(where) ? { 'sensitive-site': where.trim() } : {}),
  };
}
