import { v4 } from 'uuid';

const PREFIX = 'physio-journal/';

let page = v4();
let release: (() => void) | null = null;

/** Names this page among all that write the journal, until it is closed, reloaded, left or dies. */
export const thisPage = (): string => page;

/**
 * Holds this page's lock for as long as the page lives. What a live page has not sent yet it will
 * send itself: another one that took it up would send half a sentence and dispute the rest.
 */
export function claimPage(): void {
  if (release || typeof navigator === 'undefined' || !('locks' in navigator)) return;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks
    .request(PREFIX + page, () => held)
    .catch(() => {
      release = null;
    });
}

/** What this page wrote is from now on like that of a page that is gone: nobody here will send it. */
export function leavePage(): void {
  release?.();
  release = null;
  page = v4();
}

/** The pages of this browser that are open now, this one among them. */
export async function livePages(): Promise<ReadonlySet<string>> {
  const live = new Set([page]);
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return live;
  const { held = [] } = await navigator.locks.query();
  for (const { name = '' } of held) {
    if (name.startsWith(PREFIX)) live.add(name.slice(PREFIX.length));
  }
  return live;
}
