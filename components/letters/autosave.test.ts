import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AnswersSaved } from '@/clinical/letters/answers-save';
import { createAutosave, type AutosaveState } from './autosave';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Sent = { answers: string; revision: number };

function harness(script: (AnswersSaved | 'lost')[]) {
  const sent: Sent[] = [];
  const states: AutosaveState[] = [];
  const autosave = createAutosave<string>({
    revision: 1,
    send: async (answers, revision) => {
      sent.push({ answers, revision });
      const next = script.shift() ?? 'lost';
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (next === 'lost') throw new Error('network');
      return next;
    },
    onState: (state) => states.push(state),
  });
  const kind = () => states.at(-1)?.saved.kind;
  return { autosave, sent, states, kind };
}

it('waits for a pause, sends the last of what was typed, and then says saved', async () => {
  const { autosave, sent, kind } = harness([{ answer: 'saved', revision: 2 }]);
  autosave.change('a');
  autosave.change('ab');
  expect(kind()).toBe('unsaved');
  await vi.advanceTimersByTimeAsync(700);
  expect(kind()).toBe('saving');
  await vi.advanceTimersByTimeAsync(100);
  expect(kind()).toBe('saved');
  expect(sent).toEqual([{ answers: 'ab', revision: 1 }]);
});

it('says saved only when what was typed meanwhile is saved too', async () => {
  const { autosave, sent, kind } = harness([
    { answer: 'saved', revision: 2 },
    { answer: 'saved', revision: 3 },
  ]);
  autosave.change('a');
  await vi.advanceTimersByTimeAsync(750);
  autosave.change('b');
  await vi.advanceTimersByTimeAsync(60);
  expect(kind()).toBe('unsaved');
  await vi.advanceTimersByTimeAsync(900);
  expect(kind()).toBe('saved');
  expect(sent.map(({ revision }) => revision)).toEqual([1, 2]);
});

it('tries again until the server has answered, with the newest text', async () => {
  const { autosave, sent, kind } = harness(['lost', 'lost', { answer: 'saved', revision: 2 }]);
  autosave.change('a');
  await vi.advanceTimersByTimeAsync(900);
  expect(kind()).toBe('failed');
  autosave.change('b');
  expect(autosave.hasUnsaved()).toBe(true);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(kind()).toBe('saved');
  expect(sent.at(-1)).toEqual({ answers: 'b', revision: 1 });
});

it('stops at somebody else’s revision, keeps the text, and saves it over theirs when told', async () => {
  const { autosave, sent, states, kind } = harness([
    { answer: 'stale', theirRevision: 5 },
    { answer: 'saved', revision: 6 },
  ]);
  autosave.change('mine');
  await vi.advanceTimersByTimeAsync(900);
  expect(states.at(-1)?.theirRevision).toBe(5);
  autosave.change('mine still');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(sent.length).toBe(1);
  const kept = autosave.keepMine();
  await vi.advanceTimersByTimeAsync(100);
  await kept;
  expect(kind()).toBe('saved');
  expect(sent.at(-1)).toEqual({ answers: 'mine still', revision: 5 });
});

it('settles at the saved revision, or not at all', async () => {
  const good = harness([{ answer: 'saved', revision: 2 }]);
  good.autosave.change('a');
  const settled = good.autosave.settle();
  await vi.advanceTimersByTimeAsync(200);
  expect(await settled).toBe(2);
  const bad = harness([
    { answer: 'refused', words: 'No.' },
    { answer: 'refused', words: 'No.' },
  ]);
  bad.autosave.change('a');
  const unsettled = bad.autosave.settle();
  await vi.advanceTimersByTimeAsync(400);
  expect(await unsettled).toBe(null);
  expect(bad.states.at(-1)?.trouble).toBe('No.');
});
