import { expect, test } from 'vitest';
import { found, itemOf, noteOf } from '@/clinical/notes/testing/paper-charts';
import { createDraft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';
import { toggleStar } from './toggle-star';

const KEY = keyOf('rom.lumbar.flexion.active');
const draftOf = () =>
  createDraft({ findings: [], revision: 0, newPatchId: () => itemOf(1), nextSeq: () => 0 });
const standing = noteOf([], {
  asterisks: [
    {
      finding: found(KEY.code, { degrees: 25 }),
      noteId: itemOf(1),
      occurredAt: '2026-10-12T09:00:00.000Z',
    },
  ],
});

test('a star of today is set and taken back', () => {
  const draft = draftOf();
  toggleStar(draft, noteOf([]), KEY);
  expect(draft.attributes(KEY)).toEqual({ isAsterisk: true });
  toggleStar(draft, noteOf([]), KEY);
  expect(draft.attributes(KEY)).toEqual({});
});

test('a star of the episode is taken away by saying so, and put back by saying nothing', () => {
  const draft = draftOf();
  toggleStar(draft, standing, KEY);
  expect(draft.attributes(KEY)).toEqual({ isAsterisk: false });
  toggleStar(draft, standing, KEY);
  expect(draft.attributes(KEY)).toEqual({});
});

test('after a treatment it is the same sign', () => {
  const draft = draftOf();
  toggleStar(draft, noteOf([]), { ...KEY, moment: `after:${itemOf(2)}` });
  expect(draft.attributes(KEY)).toEqual({ isAsterisk: true });
});
