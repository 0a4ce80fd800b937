import { describe, expect, test } from 'vitest';
import { isPossibleValue, type AttributeDefinition } from './attribute';
import { checkChange, CODES, codesOfKind } from './codes';
import { isFindingKey, type AtType, type FindingKey } from './finding-key';
import { BODY_CHART_CODES } from './body-chart-codes';
import { DECISION_CODES } from './decision-codes';
import { EMERGENCY_CODES } from './emergency-codes';
import { HISTORY_CODES } from './history-codes';
import { ITEM_CODES } from './item-codes';
import { KINDS, type Kind } from './kinds';
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
import { romNorm, ROM_NORMS } from '../range-of-motion/norms';
import { romParts } from '../range-of-motion/movements';

const ITEM = '0190f5c2-3c4d-7e5f-8a6b-1c2d3e4f5a6b';

const PLACE: Record<AtType, string> = {
  '': '',
  segment: 'segment:L4-L5',
  vertebra: 'vertebra:L4',
  root: 'root:L5',
  site: 'site:buttock',
  item: `item:${ITEM}`,
};

function key(code: string, more: Partial<FindingKey> = {}): FindingKey {
  const definition = CODES.get(code);
  return {
    code,
    side: definition?.sides[0] ?? 'midline',
    at: PLACE[definition?.at[0] ?? ''],
    moment: 'before',
    ...more,
  };
}

/** Whether every value that the code takes is one that its kind, and so the column, takes. */
function isNarrowing(own: AttributeDefinition, of: AttributeDefinition): boolean {
  if (own.type === 'integer' || own.type === 'decimal') {
    if (of.type !== 'integer' && of.type !== 'decimal') return false;
    const isFiner = own.type === 'decimal' && of.type === 'integer';
    return own.min >= of.min && own.max <= of.max && !isFiner;
  }
  if (own.type === 'choice' || own.type === 'choices') {
    const keys = Object.keys(own.options);
    if (of.type === 'text')
      return own.type === 'choice' && keys.every((k) => k.length <= of.maxLength);
    if (of.type !== own.type) return false;
    const wider = Object.keys(of.options);
    return wider.length === 0 || keys.every((k) => wider.includes(k));
  }
  if (own.type === 'text') return of.type === 'text' && own.maxLength <= of.maxLength;
  return own.type === of.type;
}

const kindAttributes: Record<Kind, Record<string, AttributeDefinition>> = KINDS;

describe('the one code table', () => {
  test('every code is spelled as a key may be, and is the key of its own entry', () => {
    for (const [code, definition] of CODES) {
      expect(definition.code).toBe(code);
      expect(isFindingKey(key(code)), code).toBe(true);
    }
  });

  test('no code was written twice', () => {
    const written = [
      ...BODY_CHART_CODES,
      ...EMERGENCY_CODES,
      ...NEUROLOGICAL_CODES,
      ...PALPATION_CODES,
      ...SPECIAL_TEST_CODES,
      ...HISTORY_CODES,
      ...SYMPTOM_CODES,
      ...SCORE_CODES,
      ...RED_FLAG_CODES,
      ...OBSERVATION_CODES,
      ...RANGE_OF_MOTION_CODES,
      ...MUSCLE_CODES,
      ...ITEM_CODES,
      ...DECISION_CODES,
      ...NARRATIVE_CODES,
    ];
    expect(written.length).toBe(CODES.size);
    expect(RED_FLAG_CODES.length).toBeGreaterThan(90);
  });

  test('the attributes of every code are a narrowing of those of its kind', () => {
    for (const { code, kind, attributes } of CODES.values()) {
      for (const [name, own] of Object.entries(attributes)) {
        const of = kindAttributes[kind][name];
        expect(of, `${code} ${name}`).toBeDefined();
        if (of) expect(isNarrowing(own, of), `${code} ${name}`).toBe(true);
      }
    }
  });

  test('soft bounds lie inside hard bounds', () => {
    for (const { code, attributes } of CODES.values()) {
      for (const own of Object.values(attributes)) {
        if ((own.type !== 'integer' && own.type !== 'decimal') || !own.soft) continue;
        expect(own.soft[0] >= own.min && own.soft[1] <= own.max, code).toBe(true);
      }
    }
  });
});

describe('range of motion limits', () => {
  const measured = codesOfKind('range_of_motion').flatMap((each) =>
    each.sides.flatMap((side) => {
      const norm = romNorm(each.code, side);
      return norm ? [{ code: each.code, side, norm }] : [];
    }),
  );

  test('every published row is reached by a code, and left and right share their limits', () => {
    const reached = new Set(measured.map(({ norm }) => norm.id));
    expect([...ROM_NORMS.keys()].filter((id) => !reached.has(id))).toEqual([]);
    for (const { code, side, norm } of measured) {
      const other = romNorm(code, side === 'left' ? 'right' : side);
      expect(other?.hard).toEqual(norm.hard);
    }
  });

  test.each(measured)('$code $side holds on each boundary', ({ code, side, norm }) => {
    const attribute = norm.unit === 'cm' ? 'centimetres' : 'degrees';
    const step = norm.unit === 'cm' ? 0.1 : 1;
    const allows = (value: number) => checkChange(key(code, { side }), attribute, value).ok;
    expect(allows(norm.hard.min)).toBe(true);
    expect(allows(norm.hard.max)).toBe(true);
    expect(allows(norm.hard.min - step)).toBe(false);
    expect(allows(norm.hard.max + step)).toBe(false);
    expect(allows(norm.hard.min + 0.5)).toBe(norm.unit === 'cm');
  });

  test('codes say their parts', () => {
    expect(romParts('rom.lumbar.flexion.active')).toEqual({
      region: 'lumbar',
      movement: 'flexion',
      activity: 'active',
    });
    expect(romParts('rom.lumbar.schober')?.activity).toBeNull();
    expect(romParts('muscle.rhomboids')).toBeNull();
    for (const { code } of codesOfKind('range_of_motion')) expect(romParts(code)).not.toBeNull();
  });
});

describe('checkChange', () => {
  const words = (answer: ReturnType<typeof checkChange>) => (answer.ok ? 'ok' : answer.words);

  test('says what was expected', () => {
    expect(words(checkChange(key('rom.lumbar.flexion.active'), 'degrees', 111))).toBe(
      'Lumbar flexion, active takes a whole number from −30 to 110°.',
    );
  });

  test.each([
    ['an unknown code', key('rom.lumbar.wiggle'), 'degrees', 1],
    ['a side it does not have', key('rom.lumbar.flexion.active', { side: 'left' }), 'degrees', 1],
    [
      'a sided movement in the middle',
      key('rom.lumbar.rotation.active', { side: 'midline' }),
      'degrees',
      1,
    ],
    [
      'a place it does not have',
      key('rom.lumbar.flexion.active', { at: 'segment:L4-L5' }),
      'degrees',
      1,
    ],
    [
      'a segment that does not exist',
      key('muscle.multifidus-lumbar', { at: 'segment:L4-L6' }),
      'guarding',
      1,
    ],
    ['an item without an id', key('psfs', { at: 'item:sitting' }), 'score', 1],
    [
      'a re-test of a consent',
      key('consent.examination', { moment: `after:${ITEM}` }),
      'choice',
      'verbal',
    ],
    ['an attribute it does not have', key('rom.lumbar.flexion.active'), 'guarding', 1],
    ['an inherited name', key('rom.lumbar.flexion.active'), 'constructor', 1],
    ['text for a number', key('rom.lumbar.flexion.active'), 'degrees', '25'],
    ['half a degree', key('rom.lumbar.flexion.active'), 'degrees', 25.5],
    ['a choice that is not offered', key('red-flag.fever'), 'status', 'maybe'],
    ['an empty text', key('narrative.story'), 'body', ''],
  ] as const)('refuses %s', (_, at, attribute, value) => {
    expect(checkChange(at, attribute, value).ok).toBe(false);
  });

  test.each([
    ['a segment', key('muscle.multifidus-lumbar', { at: 'segment:L4-L5' }), 'guarding', 2],
    ['a re-test', key('rom.lumbar.flexion.active', { moment: `after:${ITEM}` }), 'degrees', 38],
    ['clearing', key('rom.lumbar.flexion.active'), 'degrees', null],
    [
      'a site',
      key('symptom.pain', { side: 'midline', at: 'site:lumbar-midline' }),
      'presence',
      'present',
    ],
    ['several qualities', key('symptom.pain'), 'quality', ['aching', 'tight']],
    ['several answers', key('history.mechanism'), 'choices', ['lifting', 'twisting']],
    ['a dose', key('plan.heat'), 'minutes', 15],
    ['an order', key('plan.heat'), 'position', 'a0'],
  ] as const)('takes %s', (_, at, attribute, value) => {
    expect(checkChange(at, attribute, value)).toEqual({ ok: true });
  });

  test('takes nothing at all for no attribute of every code', () => {
    for (const { attributes } of CODES.values()) {
      for (const own of Object.values(attributes)) {
        expect(isPossibleValue(own, undefined)).toBe(false);
      }
    }
  });
});

test('a rib is sprung at a rib, and at no other segment', () => {
  const rib = (at: string) => checkChange(key('test.rib-spring', { at }), 'result', 'positive').ok;
  expect(rib('segment:R4')).toBe(true);
  expect(rib('segment:R13')).toBe(false);
  expect(rib('segment:L4-L5')).toBe(false);
});
