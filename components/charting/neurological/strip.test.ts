import { describe, expect, it } from 'vitest';
import type { Finding } from '@/clinical/findings/finding';
import { createDraft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';
import { SADDLE_KEYS, writeFelt, writeHow } from './saddle-writes';
import { addableRows, stripRows } from './strip-rows';
import { recordFound, recordRowNotTested } from './strip-writes';

const toe = keyOf('power.toe-extension', { side: 'left' });
const ankle = keyOf('reflex.ankle', { side: 'left' });
const CARRIED = { carriedFromNote: 'note', carriedFromOn: '2026-10-12' };

function draftWith(...findings: Finding[]) {
  let next = 0;
  const newPatchId = () => `patch-${next++}`;
  return createDraft({ findings, revision: 0, newPatchId, nextSeq: () => next });
}

describe('the lines of a strip', () => {
  const ids = (...given: Parameters<typeof stripRows>) => stripRows(...given).map(({ id }) => id);

  it('are the roots of the limb, each with its key muscle and its reflex', () => {
    expect(ids('lower', [], [], [])).toEqual(['L2', 'L3', 'L4', 'L5', 'S1', 'S2']);
    const [l2, l3, l4, l5] = stripRows('lower', [], [], []);
    expect(l2).toMatchObject({ power: 'power.hip-flexion', reflex: null, shared: null });
    expect(l3).toMatchObject({ reflex: 'reflex.knee' });
    expect(l4).toMatchObject({ reflex: null, shared: 'knee' });
    expect(l5).toMatchObject({
      sensation: 'sensation.light-touch',
      power: 'power.toe-extension',
      reflex: 'reflex.medial-hamstring',
    });
  });

  it('grow by what was found, today or last time, and by what is added', () => {
    const pin = { ...keyOf('sensation.pin-prick', { side: 'left', at: 'root:L5' }) };
    const found = [{ ...pin, attributes: { sensation: 1 } }];
    expect(ids('lower', found, [], [])).toContain('L5/pin-prick');
    expect(ids('lower', [], found, ['root:S3', 'power.knee-flexion'])).toEqual([
      ...['L2', 'L3', 'L4', 'L5', 'L5/pin-prick', 'S1', 'S2', 'S3'],
    ]);
    expect(ids('upper', found, [], ['power.shoulder-abduction', 'root:S3'])).toEqual([
      ...['C4', 'C5', 'C5/shoulder-abduction', 'C6', 'C7', 'C8', 'T1'],
    ]);
  });

  it('are the trunk’s own between arm and leg, of sensation alone', () => {
    expect(ids('trunk', [], [], [])).toEqual(['T4', 'T6', 'T10', 'T12']);
    const offered = addableRows('trunk', stripRows('trunk', [], [], [])).map(({ value }) => value);
    for (const root of ['T1', 'T2', 'T3', 'T5', 'T7', 'T8', 'T9', 'T11']) {
      expect(offered).toContain(`root:${root}`);
    }
    expect(offered.join()).not.toMatch(/power|root:[CLS]/);
    const [first] = stripRows('trunk', [], [], ['root:T1']);
    expect(first).toMatchObject({ id: 'T1', sensation: 'sensation.light-touch', power: null });
    expect(ids('lower', [], [], ['root:T8'])).toEqual(['L2', 'L3', 'L4', 'L5', 'S1', 'S2']);
  });

  it('put a second muscle where the root has no key muscle', () => {
    const rows = stripRows('upper', [], [], ['power.neck-flexion', 'power.shoulder-elevation']);
    expect(rows.find(({ id }) => id === 'C2')?.power).toBe('power.neck-flexion');
    expect(rows.find(({ id }) => id === 'C4')?.power).toBe('power.shoulder-elevation');
  });

  it('offer what is not there yet, and nothing twice', () => {
    const before = addableRows('lower', stripRows('lower', [], [], [])).map(({ value }) => value);
    expect(before).toContain('root:S3');
    expect(before).toContain('sensation.pin-prick|L5');
    expect(before).not.toContain('root:L5');
    const added = ['root:S3', 'sensation.pin-prick|L5', 'power.knee-flexion'];
    const after = addableRows('lower', stripRows('lower', [], [], added)).map(({ value }) => value);
    for (const each of added) expect(after).not.toContain(each);
  });
});

describe('a grade and not tested', () => {
  it('exclude each other', () => {
    const draft = draftWith();
    recordFound(draft, toe, 'notTestedReason', 'pain');
    recordFound(draft, toe, 'power', '4');
    expect(draft.attributes(toe)).toEqual({ power: '4' });
    recordFound(draft, toe, 'notTestedReason', 'time');
    expect(draft.attributes(toe)).toEqual({ notTestedReason: 'time' });
  });

  it('a line not tested leaves what was graded today, never what was carried', () => {
    const draft = draftWith(
      { ...toe, attributes: { power: '3' } },
      { ...ankle, attributes: { reflex: 1, ...CARRIED } },
    );
    recordRowNotTested(draft, [toe, ankle], 'pain');
    expect(draft.attributes(toe)).toEqual({ power: '3' });
    expect(draft.attributes(ankle)).toEqual({ notTestedReason: 'pain' });
    recordRowNotTested(draft, [toe, ankle], null);
    expect(draft.attributes(ankle)).toEqual({});
  });
});

describe('how the saddle was tested', () => {
  const [left, right] = SADDLE_KEYS;
  if (!left || !right) throw new Error('Two sides');

  it('is said once and kept with each side that was', () => {
    const draft = draftWith();
    writeHow(draft, 'testedHow', 'Through underwear');
    expect(draft.attributes(right)).toEqual({});
    writeFelt(draft, right, 'sensation', 1);
    expect(draft.attributes(right)).toEqual({ sensation: 1, testedHow: 'Through underwear' });
    expect(draft.attributes(left)).toEqual({});
    writeFelt(draft, left, 'sensation', 2);
    writeHow(draft, 'isChaperoned', true);
    for (const key of [left, right])
      expect(draft.attributes(key)).toMatchObject({
        testedHow: 'Through underwear',
        isChaperoned: true,
      });
  });
});
