'use client';

import { useState, useTransition } from 'react';
import type { ActionResult } from '@/components/forms/action-result';

const UNANSWERED =
  'The server did not answer, so this may not have happened. Check your connection and try again.';

/** Runs an action: pending while it runs, its words where it is refused. */
export function useRun<T>(onDone: (value: T) => void) {
  const [isPending, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = (action: () => Promise<ActionResult<T>>) =>
    start(async () => {
      const result = await action().catch(() => ({ ok: false, words: UNANSWERED }) as const);
      setRefusal(result.ok ? null : result.words);
      if (result.ok) onDone(result.value);
    });
  return { run, isPending, refusal, clear: () => setRefusal(null) };
}
