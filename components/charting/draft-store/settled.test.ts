import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraft } from './draft';
import { keyOf } from './field-ref';
import { createSettled } from './settled';

const STORY = { key: keyOf('narrative.story'), attribute: 'body' };

function charted() {
  let next = 0;
  const draft = createDraft({
    findings: [],
    revision: 0,
    newPatchId: () => `patch-${next++}`,
    nextSeq: () => next,
  });
  const settled = createSettled(draft);
  const words = () => settled.findings()[0]?.attributes.body;
  return { type: (text: string) => draft.set(STORY, text), words };
}

describe('the findings after a pause', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('follow 300 ms after the last key', () => {
    const { type, words } = charted();
    type('worse');
    vi.advanceTimersByTime(299);
    expect(words()).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(words()).toBe('worse');
  });

  it('follow after four seconds where nobody pauses, and then again', () => {
    const { type, words } = charted();
    const keys = (count: number) => {
      for (let key = 0; key < count; key += 1) {
        type(`${Date.now()}`);
        vi.advanceTimersByTime(200);
      }
    };
    keys(19);
    expect(words()).toBeUndefined();
    keys(3);
    const first = words();
    expect(first).toBeDefined();
    keys(22);
    expect(words()).not.toBe(first);
  });
});
