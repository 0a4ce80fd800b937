import type { Finding } from '@/clinical/findings/finding';
import type { Draft } from './draft';
import { createListeners } from './listeners';

const PAUSE_MS = 300;
/** Whoever types on and on sees the summaries follow all the same. */
const LONGEST_MS = 4_000;

export type Settled = ReturnType<typeof createSettled>;

/** The findings after a pause in typing, or after a while of it: for summaries and prose, which no key press should wait for. */
export function createSettled(draft: Draft) {
  const listeners = createListeners();
  let findings: readonly Finding[] = draft.findings();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  draft.onAny(() => {
    const now = Date.now();
    since ??= now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        since = null;
        findings = draft.findings();
        listeners.tell('settled');
      },
      Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - now)),
    );
  });
  return {
    findings: () => findings,
    on: (listener: () => void) => listeners.on('settled', listener),
  };
}
