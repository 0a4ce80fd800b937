import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import type { AttributeDefinition, AttributeValue } from '@/clinical/findings/attribute';
import type { CodeDefinition } from '@/clinical/findings/code-definition';
import { CODES } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { keyText, type AtType, type Moment } from '@/clinical/findings/finding-key';
import { SEGMENTS, ROOTS, VERTEBRAE } from '@/clinical/vocabulary/levels';
import { SITES } from '@/clinical/vocabulary/symptoms';

/** What only the database can vouch for, and what the drawing says, not the words. */
const NOT_SAID = [
  'carriedFromNote',
  'carriedFromOn',
  'examiner',
  'examinerName',
  'strokes',
  'measureKey',
  'goalItem',
  'answeredFlags',
];

/** A word that nothing else in a document says. */
const word = fc.stringMatching(/^[a-z]{6,12}$/).map((letters) => `zq${letters}`);

function valueOf(definition: AttributeDefinition): fc.Arbitrary<AttributeValue> {
  switch (definition.type) {
    case 'integer':
      return fc.integer({ min: definition.min, max: definition.max });
    case 'decimal':
      return fc
        .integer({ min: Math.ceil(definition.min * 10), max: Math.floor(definition.max * 10) })
        .map((tenths) => tenths / 10);
    case 'choice':
      return fc.constantFrom(...Object.keys(definition.options));
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...Object.keys(definition.options)), {
        minLength: 1,
        maxLength: 4,
      });
    case 'text':
      return word.map((text) => text.slice(0, definition.maxLength));
    case 'date':
      return fc.integer({ min: 10, max: 28 }).map((day) => `2026-03-${day}`);
    case 'time':
      return fc.integer({ min: 10, max: 59 }).map((minute) => `13:${minute}`);
    case 'flag':
      return fc.constant(true);
    case 'reference':
      return fc.constant(uuid());
  }
}

const PLACES: Record<Exclude<AtType, 'item'>, readonly string[]> = {
  '': [''],
  segment: SEGMENTS.map((each) => `segment:${each}`),
  vertebra: VERTEBRAE.map((each) => `vertebra:${each}`),
  root: ROOTS.map((each) => `root:${each}`),
  site: Object.keys(SITES).map((each) => `site:${each}`),
};

function findingOf(definition: CodeDefinition, moments: readonly Moment[]): fc.Arbitrary<Finding> {
  const names = Object.keys(definition.attributes).filter((name) => !NOT_SAID.includes(name));
  const at = fc
    .constantFrom(...definition.at)
    .chain((type) =>
      type === 'item'
        ? fc.uuid({ version: 7 }).map((id) => `item:${id}`)
        : fc.constantFrom(...(type === '' ? PLACES[type] : (definition.places ?? PLACES[type]))),
    );
  const attributes = fc.subarray(names, { minLength: 1 }).chain((some) =>
    fc.record(
      Object.fromEntries(
        some.flatMap((name) => {
          const own = definition.attributes[name];
          return own ? [[name, valueOf(own)] as const] : [];
        }),
      ),
    ),
  );
  return fc.record({
    code: fc.constant(definition.code),
    side: fc.constantFrom(...definition.sides),
    at,
    moment: fc.constantFrom<Moment>('before', ...(definition.moments === 'any' ? moments : [])),
    attributes,
  });
}

/**
 * What a note may hold: findings of any code, side, place and moment of the vocabulary, each key
 * once, with a treatment for each of the `moments` that re-tests may follow.
 */
export function findingsOfANote(moments: readonly Moment[]): fc.Arbitrary<readonly Finding[]> {
  return fc
    .subarray([...CODES.values()], { minLength: 10, maxLength: 60 })
    .chain((codes) => fc.tuple(...codes.map((code) => findingOf(code, moments))))
    .map((findings) => [...new Map(findings.map((each) => [keyText(each), each])).values()]);
}
