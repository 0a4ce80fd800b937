'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { ActionResult } from '@/components/forms/action-result';
import { toast } from '@/components/ui/toast';

const UNANSWERED =
  'The server did not answer, so this may not be saved. Check your connection and try again.';

/**
 * Runs an action of one press: pending while it runs, a toast and fresh data when it is done, and
 * its words beside the button when it is refused.
 */
export function useAct<T>(
  action: () => Promise<ActionResult<T>>,
  doneWords: string,
  onDone?: (value: T) => void,
) {
  const router = useRouter();
  const [isPending, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  const act = () =>
    start(async () => {
      const result = await action().catch((): ActionResult<T> => ({
        ok: false,
        words: UNANSWERED,
      }));
      setRefusal(result.ok ? null : result.words);
      if (!result.ok) return;
      toast(doneWords);
      onDone?.(result.value);
      router.refresh();
    });
  return { act, isPending, refusal };
}
