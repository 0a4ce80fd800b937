import type { Finding } from '@/clinical/findings/finding';
import type { Draft } from './draft';
import { createListeners } from './listeners';

const PAUSE_MS = 300;

export type Settled = ReturnType<typeof createSettled>;

/** The findings after a pause in typing: for summaries and prose, which no key press should wait for. */
export function createSettled(draft: Draft) {
  const listeners = createListeners();
  let findings: readonly Finding[] = draft.findings();
  let timer: ReturnType<typeof setTimeout> | undefined;
  draft.onAny(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      findings = draft.findings();
      listeners.tell('settled');
    }, PAUSE_MS);
  });
  return {
    findings: () => findings,
    on: (listener: () => void) => listeners.on('settled', listener),
  };
}
