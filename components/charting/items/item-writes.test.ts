import { describe, expect, it } from 'vitest';
import { createDraft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';
import { addItem, doseOf, itemsOf, moveItem, notYetOf, removeItem } from './item-writes';

function emptyDraft() {
  let next = 0;
  const newPatchId = () => `patch-${next++}`;
  return createDraft({ findings: [], revision: 0, newPatchId, nextSeq: () => next });
}

describe('items', () => {
  it('stand in the order in which they are put', () => {
    const draft = emptyDraft();
    addItem(draft, 'plan', 'heat');
    addItem(draft, 'plan', 'exercise');
    const last = addItem(draft, 'plan', 'review');
    expect(moveItem(draft, 'plan', last, -1)).toBe(true);
    expect(moveItem(draft, 'plan', last, -1)).toBe(true);
    expect(moveItem(draft, 'plan', last, -1)).toBe(false);
    const codes = itemsOf('plan', draft.findings()).map(({ code }) => code);
    expect(codes).toEqual(['plan.review', 'plan.heat', 'plan.exercise']);
  });

  it('copy the dose of last time and none of its checks, consents and dates', () => {
    const dose = doseOf({
      ...keyOf('plan.heat', { at: 'item:01a20603-2274-7780-9ec9-7f0e7ab0b13b' }),
      attributes: {
        product: 'hot_pack',
        minutes: 15,
        skinSensation: 'normal',
        contraindicationResult: 'clear',
        adverseResponse: 'none',
        reviewOn: '2026-10-16',
        givenOn: '2026-10-12',
        position: 'i',
      },
    });
    expect(dose).toEqual({ product: 'hot_pack', minutes: 15 });
  });

  it('go with what was re-tested after them, and come back with it', () => {
    const draft = emptyDraft();
    const key = addItem(draft, 'treatment', 'manual-therapy', { technique: 'pa_central' });
    const flexion = keyOf('rom.lumbar.flexion.active', {
      moment: `after:${key.at.slice('item:'.length)}`,
    });
    draft.set({ key: flexion, attribute: 'degrees' }, 52);
    const before = draft.findings();
    const { retested, restore } = removeItem(draft, key);
    expect(retested).toBe(1);
    expect(draft.findings()).toEqual([]);
    restore();
    expect(draft.findings()).toEqual(before);
  });

  it('of the last visit are copied once, whatever dose they have by now', () => {
    const draft = emptyDraft();
    const dose = { technique: 'pa_central', level: 'L4', grade: 'III' };
    const copied = addItem(draft, 'treatment', 'manual-therapy', dose);
    addItem(draft, 'treatment', 'heat', { product: 'hot_pack' });
    const last = itemsOf('treatment', draft.findings());
    const [manual, heat] = last;
    draft.set({ key: copied, attribute: 'grade' }, 'IV');
    expect(notYetOf(last, itemsOf('treatment', draft.findings()))).toEqual([]);
    expect(notYetOf(last, manual ? [manual] : [])).toEqual([heat]);
    expect(notYetOf([...last, ...last], last)).toEqual(last);
  });
});
