import { expect, it } from 'vitest';
import { emergencyState } from '@/clinical/safety/emergency';
import { createDraft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';
import { coverAllAnswers, writeEmergency } from './write-emergency';

const WHOLE = {
  identifiedTime: '10:30',
  toldWhom: 'Registrar',
  toldHow: 'telephone',
  toldTime: '10:42',
  safetyNet: 'Ambulance if worse',
  transport: 'driven',
} as const;

function numb() {
  let next = 0;
  const newPatchId = () => `patch-${next++}`;
  const draft = createDraft({ findings: [], revision: 0, newPatchId, nextSeq: () => next });
  const present = (flag: string) => {
    draft.set({ key: keyOf(`red-flag.${flag}`), attribute: 'status' }, 'present');
  };
  const write = (attribute: string, value: string) =>
    writeEmergency(draft, { key: keyOf('emergency.action'), attribute }, value, '2026-10-12');
  const state = () => emergencyState(draft.findings());
  present('saddle-numbness');
  return { draft, present, write, state };
}

it('a recorded action asks again for an answer that came after it, until somebody says so', () => {
  const { draft, present, write, state } = numb();
  for (const [name, value] of Object.entries(WHOLE)) write(name, value);
  expect(state().is).toBe('recorded');
  expect(draft.attributes(keyOf('emergency.action')).identifiedOn).toBe('2026-10-12');
  present('urinary-retention');
  expect(state()).toMatchObject({
    is: 'open',
    missing: [{ attribute: 'answeredFlags', words: expect.stringContaining('urinary retention') }],
  });
  write('remark', 'Rang again');
  expect(state().is).toBe('open');
  coverAllAnswers(draft);
  expect(state().is).toBe('recorded');
});

it('an answer that comes while the action is being recorded is acted on with it', () => {
  const { present, write, state } = numb();
  write('toldWhom', 'Registrar');
  present('urinary-retention');
  for (const [name, value] of Object.entries(WHOLE)) write(name, value);
  expect(state().is).toBe('recorded');
});

it('an override is for what was present, and is written anew for a later answer', () => {
  const { present, write, state } = numb();
  write('overrideReason', 'Known since 2011');
  expect(state().is).toBe('overridden');
  present('urinary-retention');
  expect(state().is).toBe('open');
  write('overrideReason', 'Known since 2011, both');
  expect(state().is).toBe('overridden');
});

it('one character is no reason', () => {
  const { write, state } = numb();
  write('overrideReason', '.');
  expect(state().is).toBe('open');
});
