import { v4 } from 'uuid';

const PREFIX = 'physio-journal/';

/** Names this page among all that write the journal, until it is closed, reloaded or dies. */
export const thisPage = v4();

let isHeld = false;

/**
 * Holds this page's lock for as long as the page lives. What a live page has not sent yet it will
 * send itself: another one that took it up would send half a sentence and dispute the rest.
 */
export function claimPage(): void {
  if (isHeld || typeof navigator === 'undefined' || !('locks' in navigator)) return;
  isHeld = true;
  void navigator.locks
    .request(PREFIX + thisPage, () => new Promise<never>(() => {}))
    .catch(() => {
      isHeld = false;
    });
}

/** The pages of this browser that are open now, this one among them. */
export async function livePages(): Promise<ReadonlySet<string>> {
  const live = new Set([thisPage]);
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return live;
  const { held = [] } = await navigator.locks.query();
  for (const { name = '' } of held) {
    if (name.startsWith(PREFIX)) live.add(name.slice(PREFIX.length));
  }
  return live;
}
