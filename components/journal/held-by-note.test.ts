import { expect, it } from 'vitest';
import { keyOf } from '@/components/charting/draft-store/field-ref';
import { heldByNote } from './held-by-note';

const story = keyOf('narrative.story');
const plan = keyOf('narrative.plan');
const entry = (key: typeof story, value: string | null, seq: number) => ({
  clinicId: 'clinic',
  patientId: 'patient',
  noteId: 'note',
  change: { patchId: String(seq), seq, key, attribute: 'body', value, base: null },
});

it('takes what the note says already as saved, by the last change of each field', () => {
  const entries = [entry(story, 'Fell.', 1), entry(plan, 'Ice.', 2), entry(story, 'Fell over.', 3)];
  const note = [{ ...story, attributes: { body: 'Fell over.' } }];
  const { held, unsent } = heldByNote(entries, note);
  expect(held.map(({ change }) => change.seq)).toEqual([1, 3]);
  expect(unsent.map(({ change }) => change.seq)).toEqual([2]);
});

it('takes nothing as saved where the note says an earlier word, or still holds what was taken out', () => {
  const entries = [entry(story, 'Fell.', 1), entry(story, 'Fell over.', 2), entry(plan, null, 3)];
  const note = [
    { ...story, attributes: { body: 'Fell.' } },
    { ...plan, attributes: { body: 'Ice.' } },
  ];
  expect(heldByNote(entries, note)).toEqual({ held: [], unsent: entries });
});
