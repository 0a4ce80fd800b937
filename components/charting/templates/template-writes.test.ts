import { describe, expect, it } from 'vitest';
import type { AttributeValue } from '@/clinical/findings/attribute';
import type { Finding } from '@/clinical/findings/finding';
import { applyTemplate, type Way } from '@/clinical/templates/apply-template';
import type { ItemsContent } from '@/clinical/templates/template';
import { createDraft, type Draft } from '../draft-store/draft';
import { itemsOf } from '../items/item-writes';
import { wordsField, writeApplication } from './template-writes';

const TEMPLATE: ItemsContent = {
  kind: 'treatment',
  items: [
    { type: 'heat', attributes: { product: 'hot_pack', minutes: 20 } },
    { type: 'exercise', attributes: { name: 'Bridge', sets: 3 } },
  ],
  words: 'Advised.',
};

const item = (id: number, code: string, attributes: Record<string, AttributeValue>): Finding => ({
  code,
  side: 'midline',
  at: `item:019aa7d1-8f3c-7c1e-9a51-${String(id).padStart(12, '0')}`,
  moment: 'before',
  attributes,
});

const HEAT = item(1, 'treatment.heat', {
  position: 'i',
  product: 'hot_pack',
  minutes: 10,
  consent: 'verbal',
  contraindicationResult: 'clear',
});
const RED_FLAG: Finding = {
  code: 'red-flag.cauda-equina.saddle',
  side: 'midline',
  at: '',
  moment: 'before',
  attributes: { status: 'unknown' },
};

function open(findings: readonly Finding[]): Draft {
  let id = 0;
  return createDraft({
    findings,
    revision: 0,
    newPatchId: () => String((id += 1)),
    nextSeq: () => id,
  });
}

function apply(draft: Draft, way: Way, content = TEMPLATE) {
  const words = draft.value(wordsField('treatment'));
  const items = itemsOf('treatment', draft.findings());
  const shown = applyTemplate(content, way, {
    items,
    words: typeof words === 'string' ? words : '',
  });
  return writeApplication(draft, 'treatment', shown);
}

const said = (draft: Draft) =>
  itemsOf('treatment', draft.findings()).map(({ code, attributes: { position: _, ...rest } }) => [
    code,
    rest,
  ]);

describe('a template that is applied', () => {
  it('adds its items after what is there, and its words', () => {
    const draft = open([HEAT]);
    expect(apply(draft, 'skip')).toMatchObject({ added: 1, replaced: 1 });
    const { position: _place, ...heat } = HEAT.attributes;
    expect(said(draft)).toEqual([
      ['treatment.heat', heat],
      ['treatment.exercise', { name: 'Bridge', sets: 3 }],
    ]);
    expect(draft.value(wordsField('treatment'))).toBe('Advised.');
  });

  it('overwrites a dose and leaves consent and checks as they were charted', () => {
    const draft = open([HEAT]);
    apply(draft, 'overwrite');
    expect(draft.attributes(HEAT)).toEqual({ ...HEAT.attributes, minutes: 20 });
  });

  it('writes treatments and their words, and nothing of any other section', () => {
    for (const way of ['skip', 'append', 'overwrite'] as const) {
      const draft = open([HEAT, RED_FLAG]);
      apply(draft, way);
      const touched = draft.unconfirmed().map(({ key }) => key.code);
      expect(touched.length).toBeGreaterThan(0);
      expect(touched.filter((code) => !/^(treatment|narrative\.treatment)/.test(code))).toEqual([]);
      expect(draft.attributes(RED_FLAG)).toEqual({ status: 'unknown' });
    }
  });

  it('is taken back in one step, to what stood before', () => {
    for (const way of ['skip', 'append', 'overwrite'] as const) {
      const draft = open([HEAT]);
      draft.set(wordsField('treatment'), 'Felt well.');
      const before = [...draft.findings()];
      const { undo } = apply(draft, way);
      expect(draft.findings()).not.toEqual(before);
      expect(undo()).toEqual({ stayed: 0 });
      expect(draft.findings(), way).toEqual(before);
    }
  });

  it('is taken back but for what was changed since', () => {
    const draft = open([HEAT]);
    const { undo } = apply(draft, 'overwrite');
    const exercise = itemsOf('treatment', draft.findings()).find(
      ({ code }) => code === 'treatment.exercise',
    );
    if (!exercise) throw new Error('The exercise was not added.');
    draft.set({ key: exercise, attribute: 'consent' }, 'verbal');
    draft.set({ key: HEAT, attribute: 'minutes' }, 25);
    expect(undo()).toEqual({ stayed: 2 });
    expect(draft.attributes(exercise)).toMatchObject({ name: 'Bridge', consent: 'verbal' });
    expect(draft.attributes(HEAT).minutes).toBe(25);
    expect(draft.value(wordsField('treatment'))).toBeNull();
  });

  it('keeps an item after which something was tested again', () => {
    const draft = open([]);
    const { undo } = apply(draft, 'append');
    const [heat] = itemsOf('treatment', draft.findings());
    if (!heat) throw new Error('Nothing was added.');
    const moment = `after:${heat.at.slice('item:'.length)}` as const;
    const pain = { code: 'pain.nprs.current', side: 'midline', at: '', moment } as const;
    draft.set({ key: pain, attribute: 'score' }, 3);
    expect(undo()).toEqual({ stayed: 1 });
    expect(draft.attributes(pain)).toEqual({ score: 3 });
  });

  it('does not write over what was typed since it was shown', () => {
    const draft = open([HEAT]);
    const items = itemsOf('treatment', draft.findings());
    const shown = applyTemplate(TEMPLATE, 'overwrite', { items, words: '' });
    draft.set({ key: HEAT, attribute: 'minutes' }, 12);
    draft.set(wordsField('treatment'), 'Typed since.');
    writeApplication(draft, 'treatment', shown);
    expect(draft.attributes(HEAT).minutes).toBe(12);
    expect(draft.value(wordsField('treatment'))).toBe('Typed since.');
  });
});
