import { isPossibleValue, type AttributeDefinition, type AttributeValue } from './attribute';
import type { CodeDefinition } from './code-definition';
import { atType, isFindingKey, itemId, type FindingKey } from './finding-key';
import { BODY_CHART_CODES } from './body-chart-codes';
import { DECISION_CODES } from './decision-codes';
import { EMERGENCY_CODES } from './emergency-codes';
import { HISTORY_CODES } from './history-codes';
import { ITEM_CODES } from './item-codes';
import type { Kind } from './kinds';
import { MUSCLE_CODES } from './muscle-codes';
import { NARRATIVE_CODES } from './narrative-codes';
import { NEUROLOGICAL_CODES } from './neurological-codes';
import { OBSERVATION_CODES } from './observation-codes';
import { PALPATION_CODES } from './palpation-codes';
import { RANGE_OF_MOTION_CODES } from './range-of-motion-codes';
import { RED_FLAG_CODES } from './red-flag-codes';
import { SCORE_CODES } from './score-codes';
import { SPECIAL_TEST_CODES } from './special-test-codes';
import { SYMPTOM_CODES } from './symptom-codes';
import { ROOTS, SEGMENTS, VERTEBRAE } from '../vocabulary/levels';
import type { Region } from '../vocabulary/sections';
import { SITES } from '../vocabulary/symptoms';

export type { CodeDefinition } from './code-definition';

/** Goes up with every change of a word, a bound or a code; frozen into signed documents. */
export const VOCABULARY_VERSION = '2026.11.3';

/** Everything that can be found, by code, in the order in which it is charted. */
export const CODES: ReadonlyMap<string, CodeDefinition> = new Map(
  [
    ...BODY_CHART_CODES,
    ...HISTORY_CODES,
    ...SYMPTOM_CODES,
    ...SCORE_CODES,
    ...RED_FLAG_CODES,
    ...EMERGENCY_CODES,
    ...OBSERVATION_CODES,
    ...RANGE_OF_MOTION_CODES,
    ...MUSCLE_CODES,
    ...PALPATION_CODES,
    ...NEUROLOGICAL_CODES,
    ...SPECIAL_TEST_CODES,
    ...ITEM_CODES,
    ...DECISION_CODES,
    ...NARRATIVE_CODES,
  ].map((definition) => [definition.code, definition]),
);

export function codeDefinition(code: string): CodeDefinition | null {
  return CODES.get(code) ?? null;
}

/** The codes of a kind; with a region, those charted there. */
export function codesOfKind(kind: Kind, region?: Region): readonly CodeDefinition[] {
  return [...CODES.values()].filter(
    (each) => each.kind === kind && (region === undefined || each.regions.includes(region)),
  );
}

const PLACES: Record<string, readonly string[]> = {
  segment: SEGMENTS,
  vertebra: VERTEBRAE,
  root: ROOTS,
  site: Object.keys(SITES),
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function isRealPlace(at: string): boolean {
  if (at === '') return true;
  const item = itemId({ at });
  if (item !== null) return UUID.test(item);
  const [type = '', place = ''] = at.split(':');
  return PLACES[type]?.includes(place) ?? false;
}

/** What a value has to be, in words for the person who typed it. */
export function expectedWords(label: string, definition: AttributeDefinition): string {
  switch (definition.type) {
    case 'integer':
    case 'decimal': {
      const whole = definition.type === 'integer' ? 'a whole number ' : '';
      const bounds = `${signed(definition.min)} to ${signed(definition.max)}`;
      return `${label} takes ${whole}from ${bounds}${unitWords(definition.unit)}.`;
    }
    case 'choice':
    case 'choices':
      return `${label} takes one of: ${Object.values(definition.options).join(', ')}.`;
    case 'text':
      return `${label} takes up to ${definition.maxLength} characters.`;
    case 'date':
      return `${label} takes a date.`;
    case 'time':
      return `${label} takes a time of day such as 09:30.`;
    case 'flag':
      return `${label} takes yes or no.`;
    case 'reference':
      return `${label} takes the id of a note.`;
  }
}

const signed = (n: number) => String(n).replace('-', '−');

function unitWords(unit: string | undefined): string {
  if (!unit || unit.startsWith('/')) return '';
  return unit === '°' || unit === '%' ? unit : ` ${unit}`;
}

const no = (words: string) => ({ ok: false, words }) as const;

/**
 * Whether one change of a draft is possible: hard limits and types, nothing about completeness.
 * `null` clears, and is possible for every attribute that the code has.
 */
export function checkChange(
  key: FindingKey,
  attribute: string,
  value: AttributeValue | null,
): { ok: true } | { ok: false; words: string } {
  if (!isFindingKey(key)) return no('This is not the key of a finding.');
  const code = CODES.get(key.code);
  if (!code) return no(`There is no finding “${key.code}”.`);
  if (!code.sides.includes(key.side)) return no(`${code.label} is not recorded “${key.side}”.`);
  const isElsewhere = key.at !== '' && code.places?.includes(key.at) === false;
  if (!code.at.includes(atType(key.at)) || !isRealPlace(key.at) || isElsewhere) {
    return no(`${code.label} is not recorded at “${key.at || 'no place'}”.`);
  }
  if (key.moment !== 'before' && code.moments === 'before') {
    return no(`${code.label} is recorded once a visit, not again after a treatment.`);
  }
  const definition = Object.hasOwn(code.attributes, attribute)
    ? code.attributes[attribute]
    : undefined;
  if (!definition) return no(`${code.label} has no “${attribute}”.`);
  if (value === null) return { ok: true };
  const label = attribute === 'degrees' || attribute === 'score' ? code.label : definition.label;
  return isPossibleValue(definition, value) ? { ok: true } : no(expectedWords(label, definition));
}
