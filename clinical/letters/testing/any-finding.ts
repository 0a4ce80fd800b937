import fc from 'fast-check';
import type { AttributeDefinition, AttributeValue } from '../../findings/attribute';
import { CODES, type CodeDefinition } from '../../findings/codes';
import type { Finding } from '../../findings/finding';
import { ROOTS, SEGMENTS, VERTEBRAE } from '../../vocabulary/levels';
import { isRestrictedFlag } from '../../vocabulary/red-flags';
import { SITES } from '../../vocabulary/symptoms';
import { letterPlace } from '../letter-findings';

/** Findings as anybody may record them, for tests of what is made of them. */

const ITEM = '0190a000-0000-7000-8000-0000000000f0';
const PLACES: Readonly<Record<string, readonly string[]>> = {
  '': [''],
  segment: SEGMENTS.map((each) => `segment:${each}`),
  vertebra: VERTEBRAE.map((each) => `vertebra:${each}`),
  root: ROOTS.map((each) => `root:${each}`),
  site: Object.keys(SITES).map((each) => `site:${each}`),
  item: [`item:${ITEM}`],
};

/** Words for a text of a finding, by the name of the attribute. */
type Words = (name: string) => fc.Arbitrary<string>;

/** A value that an attribute can have. */
function valueOf(
  definition: AttributeDefinition,
  words: fc.Arbitrary<string>,
): fc.Arbitrary<AttributeValue> {
  switch (definition.type) {
    case 'integer':
    case 'decimal': {
      const { min, max } = definition;
      return fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
    }
    case 'choice':
      return fc.constantFrom(...Object.keys(definition.options));
    case 'choices':
      return fc.subarray(Object.keys(definition.options), { minLength: 1 });
    case 'flag':
      return fc.boolean();
    case 'date':
      return fc.constant('2026-10-05');
    case 'time':
      return fc.constant('06:50');
    case 'text':
      return words;
    case 'reference':
      return fc.constant(ITEM);
  }
}

/**
 * What a letter can tell: every code with a place. A restricted red flag leaves its words in the
 * record on purpose (docs/decisions/0010-restricted-words-stay-in-the-record.md).
 */
export const TOLD = [...CODES.values()].filter(
  (each) => letterPlace(each) !== null && !isRestrictedFlag(each.code),
);
const BOOKKEEPING = [
  'isAsterisk',
  'carriedFromNote',
  'carriedFromOn',
  'examiner',
  'strokes',
  'measureKey',
  'goalItem',
  'answeredFlags',
];

/** A finding of a code with any of its values, its texts in the words given. */
export function findingOf(definition: CodeDefinition, words: Words): fc.Arbitrary<Finding> {
  const values = Object.fromEntries(
    Object.entries(definition.attributes)
      .filter(([name]) => !BOOKKEEPING.includes(name) && name !== 'position')
      .map(([name, each]) => [name, valueOf(each, words(name))]),
  );
  return fc.record({
    code: fc.constant(definition.code),
    side: fc.constantFrom(...definition.sides),
    at: fc.constantFrom(
      ...(definition.places ?? definition.at.flatMap((type) => PLACES[type] ?? [])),
    ),
    moment: fc.constant('before' as const),
    attributes: fc
      .subarray(Object.keys(values), { minLength: 1 })
      .chain((names) =>
        fc.record<Record<string, AttributeValue>>(
          Object.fromEntries(names.map((name) => [name, values[name] ?? fc.constant('')])),
        ),
      ),
  });
}

/**
 * Three findings of different codes, each with everything that can be said of it. Typed words begin
 * with `mk0x`, `mk1x` and `mk2x`.
 */
export const several = fc
  .subarray(TOLD, { minLength: 3, maxLength: 3 })
  .chain((codes) =>
    fc.tuple(
      ...codes.map((code, index) =>
        findingOf(code, (name) => fc.constant(`mk${index}x${name.toLowerCase()}`)),
      ),
    ),
  );
