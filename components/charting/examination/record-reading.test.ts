import { describe, expect, it } from 'vitest';
import type { Finding } from '@/clinical/findings/finding';
import { createDraft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';
import { applySetup, carryOver, isTestedToday, recordToday } from './record-reading';

const key = keyOf('rom.lumbar.flexion.active');
const setup = { method: 'dual_inclinometer', position: 'standing' };
const noteId = '01a20603-2274-7780-9ec9-7f0e7ab0b13b';
const from = { noteId, occurredAt: '2026-10-11T23:30:00.000Z', timeZone: 'Australia/Melbourne' };

function draftWith(...findings: Finding[]) {
  let next = 0;
  const newPatchId = () => `patch-${next++}`;
  return createDraft({ findings, revision: 0, newPatchId, nextSeq: () => next });
}

describe('a reading made today', () => {
  it('takes the method and position of the region with its first value', () => {
    const draft = draftWith();
    recordToday(draft, key, 'degrees', 45, setup);
    expect(draft.attributes(key)).toEqual({ degrees: 45, ...setup });
  });

  it('says that a distance is taken with a tape, unless it says otherwise', () => {
    const distance = keyOf('rom.lumbar.fingertip-to-floor');
    const draft = draftWith();
    recordToday(draft, distance, 'centimetres', 38, setup);
    expect(draft.attributes(distance)).toEqual({ centimetres: 38, method: 'tape_measure' });
    recordToday(draft, distance, 'method', 'visual_estimate');
    recordToday(draft, distance, 'centimetres', 30, setup);
    expect(draft.attributes(distance)).toEqual({ centimetres: 30, method: 'visual_estimate' });
    recordToday(draft, distance, 'centimetres', null, setup);
    expect(draft.findings()).toEqual([]);
  });

  it('is the author’s once the value is measured anew, and not for another word of it', () => {
    const theirs = { examiner: noteId, examinerName: 'Cora' };
    const draft = draftWith({ ...key, attributes: { degrees: 40, ...setup, ...theirs } });
    recordToday(draft, key, 'painScore', 4, setup);
    expect(draft.attributes(key)).toMatchObject(theirs);
    recordToday(draft, key, 'degrees', 45, setup);
    expect(draft.attributes(key)).toEqual({ degrees: 45, painScore: 4, ...setup });
  });

  it('leaves nothing behind when its last value is cleared', () => {
    const draft = draftWith();
    recordToday(draft, key, 'degrees', 45, setup);
    recordToday(draft, key, 'degrees', null, setup);
    expect(draft.findings()).toEqual([]);
  });

  it('keeps a method of its own when the region changes', () => {
    const own = { degrees: 45, method: 'smartphone_app', position: 'standing' };
    const draft = draftWith({ ...key, attributes: own });
    applySetup(
      draft,
      key,
      { method: 'universal_goniometer', position: 'sitting' },
      { only: setup },
    );
    expect(draft.attributes(key)).toEqual({ ...own, position: 'sitting' });
  });

  it('leaves its star alone, which says nothing of what was found', () => {
    const draft = draftWith({ ...key, attributes: { isAsterisk: true } });
    recordToday(draft, key, 'degrees', 45, setup);
    recordToday(draft, key, 'degrees', null, setup);
    expect(draft.attributes(key)).toEqual({ isAsterisk: true });
  });

  it('writes no method that the movement does not take', () => {
    const glide = keyOf('rom.lumbar.side-glide.active', { side: 'left' });
    const draft = draftWith();
    recordToday(draft, glide, 'movementLoss', 'minimal', setup);
    expect(draft.attributes(glide)).toEqual({ movementLoss: 'minimal', position: 'standing' });
  });
});

describe('a value carried from the last visit', () => {
  const finding: Finding = { ...key, attributes: { degrees: 25, painScore: 7, ...setup } };

  it('says which note and which day in the clinic it came from', () => {
    const draft = draftWith();
    carryOver(draft, key, { finding, ...from });
    expect(draft.attributes(key)).toEqual({
      ...finding.attributes,
      carriedFromNote: noteId,
      carriedFromOn: '2026-10-12',
    });
  });

  it('keeps where it first came from when it is carried again', () => {
    const first = { carriedFromNote: 'earlier', carriedFromOn: '2026-09-01' };
    const draft = draftWith();
    carryOver(draft, key, {
      finding: { ...finding, attributes: { ...finding.attributes, ...first } },
      ...from,
    });
    expect(draft.attributes(key)).toMatchObject(first);
  });

  it('names no examiner: whose note it came from is said', () => {
    const theirs = { examiner: noteId, examinerName: 'Cora' };
    const attributes = { ...finding.attributes, ...theirs };
    const draft = draftWith({ ...key, attributes: theirs });
    carryOver(draft, key, { finding: { ...finding, attributes }, ...from });
    expect(draft.attributes(key)).not.toHaveProperty('examiner');
    expect(draft.attributes(key)).not.toHaveProperty('examinerName');
  });

  it('leaves today’s star alone, and brings none', () => {
    const starred = { ...finding, attributes: { ...finding.attributes, isAsterisk: true } };
    const draft = draftWith({ ...key, attributes: { isAsterisk: false } });
    carryOver(draft, key, { finding: starred, ...from });
    expect(draft.attributes(key)).toMatchObject({ degrees: 25, isAsterisk: false });
    recordToday(draft, key, 'degrees', 45, setup);
    expect(draft.attributes(key)).toEqual({ degrees: 45, ...setup, isAsterisk: false });
  });

  it('goes whole when one value of it is tested today', () => {
    const draft = draftWith();
    carryOver(draft, key, { finding, ...from });
    recordToday(draft, key, 'degrees', 45, setup);
    expect(draft.attributes(key)).toEqual({ degrees: 45, ...setup });
  });
});

it('knows what was tested today from how it is measured, a star and a carried value', () => {
  expect(isTestedToday({ method: 'dual_inclinometer', position: 'standing' })).toBe(false);
  expect(isTestedToday({ isAsterisk: true })).toBe(false);
  expect(isTestedToday({ degrees: 25, carriedFromOn: '2026-10-12' })).toBe(false);
  expect(isTestedToday({ degrees: 55, painScore: 6 })).toBe(true);
});
