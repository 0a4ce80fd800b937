import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftChange } from '@/clinical/notes/change-batch';
import { createDraft } from './draft';
import { keyOf, type FieldRef } from './field-ref';
import type { PostOutcome } from './post-changes';
import { createSender } from './sender';

const story: FieldRef = { key: keyOf('narrative.story'), attribute: 'body' };
const plan: FieldRef = { key: keyOf('narrative.plan'), attribute: 'body' };

type Attempt = { changes: readonly DraftChange[]; isLast: boolean };

function setUp(respond: (attempt: Attempt, index: number) => PostOutcome) {
  let next = 0;
  const draft = createDraft({
    findings: [],
    revision: 0,
    newPatchId: () => `patch-${next++}`,
    nextSeq: () => next,
  });
  const attempts: Attempt[] = [];
  const sender = createSender(draft, (changes, { isLast }) => {
    attempts.push({ changes, isLast });
    return Promise.resolve(respond({ changes, isLast }, attempts.length - 1));
  });
  return { draft, sender, attempts };
}

const applied = ({ changes }: Attempt): PostOutcome => ({
  kind: 'answered',
  answer: {
    format: 1,
    revision: 1,
    answers: changes.map(({ patchId }) => ({ patchId, answer: 'applied', revision: 1 })),
  },
});

describe('the sender', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('waits for a pause, sends once, and is idle only when the server has answered', async () => {
    const { draft, sender, attempts } = setUp(applied);
    draft.set(story, 'a');
    draft.set(story, 'ab');
    await vi.advanceTimersByTimeAsync(399);
    expect(attempts).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(attempts).toHaveLength(1);
    expect(draft.status().unanswered).toBe(0);
    expect(sender.connection()).toEqual({ kind: 'idle' });
  });

  it('saves somebody who never pauses', async () => {
    const { draft, attempts } = setUp(applied);
    for (let typed = 1; typed <= 30; typed += 1) {
      draft.set(story, 'x'.repeat(typed));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(attempts.length).toBeGreaterThanOrEqual(1);
  });

  it('tries again with the same patch until it is answered', async () => {
    const { draft, sender, attempts } = setUp((attempt, index) =>
      index < 3 ? { kind: 'unreachable' } : applied(attempt),
    );
    draft.set(story, 'kept');
    await vi.advanceTimersByTimeAsync(400);
    expect(sender.connection()).toEqual({ kind: 'retrying' });
    await vi.advanceTimersByTimeAsync(1_000 + 2_000 + 4_000);
    expect(attempts).toHaveLength(4);
    expect(new Set(attempts.map(({ changes }) => changes[0]?.patchId)).size).toBe(1);
    expect(sender.connection()).toEqual({ kind: 'idle' });
  });

  it('says that the session is gone, keeps the change, and goes on after signing in', async () => {
    let isSignedIn = false;
    const { draft, sender } = setUp((attempt) =>
      isSignedIn ? applied(attempt) : { kind: 'signed-out' },
    );
    draft.set(story, 'kept');
    await vi.advanceTimersByTimeAsync(400);
    expect(sender.connection()).toEqual({ kind: 'signed-out' });
    expect(draft.status().unanswered).toBe(1);
    isSignedIn = true;
    sender.tryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(draft.status().unanswered).toBe(0);
  });

  it('stops when the server takes no more, and keeps what is on screen', async () => {
    const { draft, sender, attempts } = setUp(() => ({ kind: 'refused', words: 'Signed.' }));
    draft.set(story, 'kept');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(attempts).toHaveLength(1);
    expect(sender.connection()).toEqual({ kind: 'stopped', words: 'Signed.' });
    expect(draft.value(story)).toBe('kept');
    expect(draft.status().unanswered).toBe(1);
  });

  it('finds the one change that cannot be read and lets the others through', async () => {
    const { draft } = setUp((attempt) =>
      attempt.changes.some(
        ({ attribute, key }) => attribute === 'body' && key.code === story.key.code,
      )
        ? { kind: 'unreadable', words: 'Too long.' }
        : applied(attempt),
    );
    draft.set(story, 'bad');
    draft.set(plan, 'good');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(draft.trouble(story)).toMatchObject({ kind: 'refused', reason: 'Too long.' });
    expect(draft.status().unanswered).toBe(0);
  });

  it('sends everything at once when the page goes, what is in flight included', async () => {
    const { draft, sender, attempts } = setUp((attempt) =>
      attempt.isLast ? applied(attempt) : { kind: 'unreachable' },
    );
    draft.set(story, 'first');
    await vi.advanceTimersByTimeAsync(400);
    draft.set(plan, 'second');
    await sender.flush();
    expect(attempts.at(-1)).toMatchObject({ isLast: true });
    expect(attempts.at(-1)?.changes).toHaveLength(2);
    expect(draft.status().unanswered).toBe(0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sender.connection()).toEqual({ kind: 'idle' });
  });
});
