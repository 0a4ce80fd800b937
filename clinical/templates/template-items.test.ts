import { describe, expect, it, test } from 'vitest';
import type { AttributeDefinition, AttributeValue } from '../findings/attribute';
import { CODES } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { CONSENT } from '../vocabulary/dose';
import { isTemplateType, templateItemOf, usableItem } from './template-items';

const AT = 'item:019aa7d1-8f3c-7c1e-9a51-0123456789ab';

function charted(code: string, attributes: Record<string, AttributeValue>): Finding {
  return { code, side: 'midline', at: AT, moment: 'before', attributes };
}

/** A value that the record would take. */
function possible(definition: AttributeDefinition): AttributeValue {
  switch (definition.type) {
    case 'integer':
    case 'decimal':
      return definition.min;
    case 'choice':
      return Object.keys(definition.options)[0] ?? '';
    case 'choices':
      return Object.keys(definition.options).slice(0, 1);
    case 'text':
      return 'x';
    case 'date':
      return '2026-11-26';
    case 'time':
      return '09:30';
    case 'flag':
      return true;
    case 'reference':
      return '019aa7d1-8f3c-7c1e-9a51-0123456789ab';
  }
}

describe('what a template keeps of an item', () => {
  it('is what is done and its dose', () => {
    const heat = charted('treatment.heat', { position: 'i', product: 'hot_pack', minutes: 15 });
    expect(templateItemOf('treatment', heat)).toEqual({
      item: { type: 'heat', attributes: { product: 'hot_pack', minutes: 15 } },
      left: [],
    });
  });

  it('is nothing that was asked, checked, agreed, answered or given for one patient', () => {
    const read = templateItemOf(
      'treatment',
      charted('treatment.heat', {
        minutes: 15,
        skinSensation: 'normal',
        contraindicationResult: 'clear',
        contraindicationNote: 'asked all',
        consent: Object.keys(CONSENT)[0] ?? '',
        response: 'Eased',
        adverseResponse: 'None',
        bodySite: 'Left buttock',
        bodySide: 'left',
        status: 'active',
        indication: 'stiff',
      }),
    );
    expect(read?.item.attributes).toEqual({ minutes: 15 });
    expect(read?.left).toContain('Contraindication check');
    expect(read?.left).toContain('Side');
  });

  it('is no date, baseline, urgency, side, consent or check of any type', () => {
    const never =
      /On$|Date$|^(baseline|urgency|level|bodySi)|[cC]onsent|contraindication|given|[rR]esponse/;
    const tried = [...CODES.values()].flatMap((code) => {
      const [stem, type] = code.code.split(/\.(.*)/);
      if ((stem !== 'treatment' && stem !== 'plan') || type === undefined) return [];
      return Object.entries(code.attributes)
        .filter(([name]) => never.test(name))
        .map(([name, definition]) => ({ stem, type, name, value: possible(definition) }) as const);
    });
    expect(tried.length).toBeGreaterThan(100);
    for (const { stem, type, name, value } of tried) {
      const read = usableItem(stem, { type, attributes: { [name]: value } });
      expect(read?.item.attributes ?? {}, `${stem}.${type} ${name}`).toEqual({});
    }
  });

  it('is never what answers the safety-net that signing asks for', () => {
    expect(isTemplateType('plan', 'safety-net')).toBe(false);
    expect(isTemplateType('plan', 'not-given')).toBe(false);
    const topics = ['stay_active', 'ces_safety_net'];
    expect(usableItem('plan', { type: 'education', attributes: { topics } })).toEqual({
      item: { type: 'education', attributes: { topics: ['stay_active'] } },
      left: ['Topics'],
    });
  });

  it('is within the limits of the vocabulary of today', () => {
    expect(usableItem('treatment', { type: 'ice', attributes: { minutes: 45 } })).toEqual({
      item: { type: 'ice', attributes: {} },
      left: ['Minutes'],
    });
    const inherited = { type: 'ice', attributes: { constructor: 1 } };
    expect(usableItem('treatment', inherited)?.item.attributes).toEqual({});
  });
});

test('a template holds items of treatment and plan, and no other finding there is', () => {
  const held = [...CODES.values()].filter(({ code, kind }) => {
    const [stem = '', ...rest] = code.split('.');
    const isItem = kind === 'treatments' || kind === 'plan_items';
    const isHeld = (['treatment', 'plan'] as const).some(
      (each) =>
        isTemplateType(each, code) || (each === stem && isTemplateType(each, rest.join('.'))),
    );
    return isHeld && !isItem;
  });
  expect(held).toEqual([]);
  for (const type of ['red-flag.saddle', 'emergency', 'constructor', 'goal.x', '']) {
    expect(isTemplateType('plan', type), type).toBe(false);
  }
});
