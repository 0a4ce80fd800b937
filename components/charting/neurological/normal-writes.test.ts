import { describe, expect, it } from 'vitest';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { createDraft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';
import { blocksOf, fillNormal } from './normal-writes';
import { keysOf } from './strip-row';
import { stripRows } from './strip-rows';

const ALL = ['light-touch', 'power', 'reflex'] as const;
const legs = stripRows('lower', [], [], ['root:S3', 'root:S4']).flatMap(keysOf);
const touchL5 = keyOf('sensation.light-touch', { side: 'left', at: 'root:L5' });
const toe = keyOf('power.toe-extension', { side: 'left' });
const ankle = keyOf('reflex.ankle', { side: 'left' });
const nothingBefore = () => null;

function draftWith(...findings: Finding[]) {
  let next = 0;
  const newPatchId = () => `patch-${next++}`;
  return createDraft({ findings, revision: 0, newPatchId, nextSeq: () => next });
}

describe('a block examined and normal', () => {
  it('is empty until it is asked for, then holds each value for itself', () => {
    const draft = draftWith();
    expect(draft.findings()).toEqual([]);
    fillNormal(draft, legs, ['power'], nothingBefore);
    const found = draft.findings();
    expect(found.map(({ code }) => code.split('.')[0])).toEqual(Array(10).fill('power'));
    for (const { attributes } of found) expect(attributes).toEqual({ power: '5' });
    fillNormal(draft, legs, ['light-touch', 'reflex'], nothingBefore);
    expect(draft.attributes(touchL5)).toEqual({ sensation: 2 });
    expect(draft.attributes(ankle)).toEqual({ reflex: 2 });
  });

  it('never holds the saddle, its roots, or a sign of the upper motor neurone', () => {
    const draft = draftWith();
    const saddle = keyOf('sensation.light-touch', { side: 'left', at: 'site:saddle-perineum' });
    const others = [saddle, keyOf('umn.babinski', { side: 'left' }), keyOf('saddle.anal-tone')];
    fillNormal(draft, [...legs, ...others], ALL, nothingBefore);
    expect(draft.findings().length).toBeGreaterThan(20);
    for (const { code, at } of draft.findings()) {
      expect(`${code} ${at}`).not.toMatch(/saddle|umn|S3|S4|S5/);
    }
    expect(blocksOf(others)).toEqual([]);
  });

  it('overwrites nothing that stands in a cell', () => {
    const stand: Finding[] = [
      { ...touchL5, attributes: { sensoryChange: 'hypo' } },
      { ...toe, attributes: { power: '4', carriedFromNote: 'n', carriedFromOn: '2026-10-12' } },
      { ...ankle, attributes: { notTestedReason: 'pain' } },
      { ...keyOf('reflex.knee', { side: 'left' }), attributes: { remark: 'Guarded' } },
      { ...keyOf('reflex.knee', { side: 'right' }), attributes: { reflex: 1 } },
    ];
    const draft = draftWith(...stand);
    const typed = { key: keyOf('power.hip-flexion', { side: 'left' }), attribute: 'power' };
    draft.setImpossible(typed, null, '7', 'Power 0 to 5');
    const { written } = fillNormal(draft, legs, ALL, nothingBefore);
    for (const { attributes, ...key } of stand) expect(draft.attributes(key)).toEqual(attributes);
    expect(draft.attributes(typed.key)).toEqual({});
    expect(draft.trouble(typed)).toMatchObject({ text: '7' });
    expect(written).not.toContainEqual(typed.key);
  });

  it('leaves open what was not normal at the last visit, and says so', () => {
    const draft = draftWith();
    const lastOf = (key: FindingKey): Finding | null =>
      key.code === toe.code
        ? { ...key, attributes: { power: key.side === 'left' ? '4' : '5' } }
        : null;
    const { left } = fillNormal(draft, legs, ['power'], lastOf);
    expect(left).toEqual([toe]);
    expect(draft.attributes(toe)).toEqual({});
    expect(draft.attributes({ ...toe, side: 'right' })).toEqual({ power: '5' });
  });

  it('goes whole by undo, but for what was typed over it since', () => {
    const draft = draftWith({ ...toe, attributes: { isAsterisk: true } });
    const { undo } = fillNormal(draft, legs, ALL, nothingBefore);
    expect(draft.attributes(toe)).toEqual({ isAsterisk: true, power: '5' });
    draft.set({ key: ankle, attribute: 'reflex' }, 1);
    undo();
    expect(draft.findings()).toEqual([
      { ...toe, attributes: { isAsterisk: true } },
      { ...ankle, attributes: { reflex: 1 } },
    ]);
  });

  it('takes the lines of one modality alone', () => {
    const draft = draftWith();
    const rows = stripRows('lower', [], [], ['sensation.pin-prick|L5']).flatMap(keysOf);
    fillNormal(draft, rows, ['light-touch'], nothingBefore);
    expect(draft.findings().some(({ code }) => code === 'sensation.pin-prick')).toBe(false);
  });
});
