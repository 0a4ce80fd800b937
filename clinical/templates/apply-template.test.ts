import { describe, expect, it } from 'vitest';
import type { AttributeValue } from '../findings/attribute';
import type { Finding } from '../findings/finding';
import { applyTemplate, changesSomething, type Way } from './apply-template';
import type { ItemsContent } from './template';

const charted = (code: string, attributes: Record<string, AttributeValue>): Finding => ({
  code,
  side: 'midline',
  at: `item:${code}-${JSON.stringify(attributes).length}`,
  moment: 'before',
  attributes,
});

const TEMPLATE: ItemsContent = {
  kind: 'treatment',
  items: [
    { type: 'heat', attributes: { product: 'hot_pack', minutes: 20 } },
    { type: 'exercise', attributes: { name: 'Bridge', sets: 3, repetitions: 10 } },
  ],
  words: null,
};

const HEAT = charted('treatment.heat', {
  product: 'hot_pack',
  minutes: 10,
  consent: 'verbal',
  contraindicationResult: 'clear',
});
const SQUAT = charted('treatment.exercise', { name: 'Squat', sets: 2 });

const apply = (way: Way, items: readonly Finding[] = [HEAT, SQUAT], words = '') =>
  applyTemplate(TEMPLATE, way, { items, words });

describe('applying a template', () => {
  it('to an empty section adds everything, whichever way', () => {
    for (const way of ['skip', 'append', 'overwrite'] as const)
      expect(apply(way, []).items.map(({ does }) => does)).toEqual(['add', 'add']);
  });

  it('by skip leaves what stands there and adds the rest', () => {
    const { items, kept } = apply('skip');
    expect(items).toMatchObject([
      { does: 'leave', finding: HEAT },
      { does: 'add', item: { type: 'exercise' } },
    ]);
    expect(kept).toEqual([SQUAT]);
  });

  it('by append adds everything and touches nothing', () => {
    const { items, kept } = apply('append');
    expect(items.map(({ does }) => does)).toEqual(['add', 'add']);
    expect(kept).toEqual([HEAT, SQUAT]);
  });

  it('by overwrite replaces the values that it says, and no consent or check', () => {
    const { items, kept } = apply('overwrite');
    expect(items[0]).toEqual({
      does: 'replace',
      item: TEMPLATE.items[0],
      finding: HEAT,
      values: [{ attribute: 'minutes', before: 10, after: 20 }],
    });
    expect(kept).toEqual([SQUAT]);
  });

  it('takes two of a kind for two', () => {
    const twice: ItemsContent = {
      ...TEMPLATE,
      items: [
        { type: 'heat', attributes: { product: 'hot_pack' } },
        { type: 'heat', attributes: { product: 'hot_pack' } },
      ],
    };
    const { items } = applyTemplate(twice, 'skip', { items: [HEAT], words: '' });
    expect(items.map(({ does }) => does)).toEqual(['leave', 'add']);
  });

  it('does not take a treatment without a name for the one that it names', () => {
    const { items } = apply('skip', [charted('treatment.exercise', { sets: 2 })]);
    expect(items.map(({ does }) => does)).toEqual(['add', 'add']);
  });

  it('says when it would change nothing', () => {
    const there = TEMPLATE.items.map(({ type, attributes }) =>
      charted(`treatment.${type}`, { ...attributes }),
    );
    expect(changesSomething(apply('skip', there))).toBe(false);
    expect(changesSomething(apply('overwrite', there))).toBe(false);
    expect(changesSomething(apply('append', there))).toBe(true);
  });

  it('brings nothing that a template may not hold, whatever was stored', () => {
    const { items, left } = applyTemplate(
      {
        kind: 'treatment',
        items: [
          { type: 'heat', attributes: { minutes: 20, contraindicationResult: 'clear' } },
          { type: 'red-flag', attributes: { status: 'absent' } },
        ],
        words: null,
      },
      'overwrite',
      { items: [], words: '' },
    );
    expect(items).toEqual([{ does: 'add', item: { type: 'heat', attributes: { minutes: 20 } } }]);
    expect(left).toEqual(['Contraindication check', 'red-flag']);
  });
});

describe('the words of a template', () => {
  const said = (way: Way, words: string) =>
    applyTemplate({ ...TEMPLATE, words: 'Advice given.' }, way, { items: [], words }).words;

  it('go into an empty text whichever way', () => {
    for (const way of ['skip', 'append', 'overwrite'] as const)
      expect(said(way, ' ')).toEqual({ does: 'add', before: ' ', after: 'Advice given.' });
  });

  it('leave, follow or replace what is written', () => {
    expect(said('skip', 'Felt well.')).toMatchObject({ does: 'leave', after: 'Felt well.' });
    expect(said('append', 'Felt well. ')?.after).toBe('Felt well.\nAdvice given.');
    expect(said('overwrite', 'Felt well.')).toEqual({
      does: 'replace',
      before: 'Felt well.',
      after: 'Advice given.',
    });
  });
});
