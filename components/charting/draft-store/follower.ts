import type { AskCatchUp, CatchUpOutcome } from './ask-catch-up';
import type { Draft } from './draft';
import { createListeners } from './listeners';
import type { Sender } from './sender';

export type Follower = ReturnType<typeof createFollower>;

/** Two devices side by side see each other's changes within three seconds. */
const TOGETHER_MS = 1_500;
/** Alone: until another device shows the draft there is nothing to miss. */
const ALONE_MS = 5_000;

type FollowedSender = Pick<Sender, 'connection' | 'tryNow' | 'lose' | 'stop'>;

/**
 * Brings to a draft what another device of the same author changes in it: often while one shows it,
 * seldom otherwise, and never while the page is hidden.
 */
export function createFollower(draft: Draft, sender: FollowedSender, ask: AskCatchUp) {
  const listeners = createListeners();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFollowing = false;
  let isBusy = false;
  let isOpenElsewhere = false;

  function say(next: boolean) {
    if (next === isOpenElsewhere) return;
    isOpenElsewhere = next;
    listeners.tell('elsewhere');
  }

  function schedule(delay: number) {
    clearTimeout(timer);
    if (isFollowing) timer = setTimeout(() => void look(), delay);
  }

  async function look(): Promise<void> {
    if (isBusy || !isFollowing || document.visibilityState === 'hidden') return;
    isBusy = true;
    const outcome = await ask(draft.status().revision);
    isBusy = false;
    if (isFollowing) take(outcome);
  }

  function take(outcome: CatchUpOutcome) {
    switch (outcome.kind) {
      case 'caught-up': {
        const { changes, revision } = outcome.answer;
        draft.absorb(changes, revision);
        say(outcome.answer.isOpenElsewhere);
        // Signed in again, perhaps in another tab.
        if (sender.connection().kind === 'signed-out') sender.tryNow();
        if (changes.length > 0 && draft.status().isBehind) return schedule(0);
        return schedule(isOpenElsewhere ? TOGETHER_MS : ALONE_MS);
      }
      case 'signed-out':
        sender.lose();
        return schedule(ALONE_MS);
      case 'refused':
        sender.stop(outcome.words);
        return stop();
      case 'unreachable':
        return schedule(ALONE_MS);
    }
  }

  const lookWhenShown = () => {
    if (document.visibilityState === 'visible') schedule(0);
  };

  const lookWhenBehind = () => {
    if (draft.status().isBehind && !isBusy) schedule(0);
  };

  let stopHearing = () => {};

  function stop() {
    isFollowing = false;
    clearTimeout(timer);
    stopHearing();
    document.removeEventListener('visibilitychange', lookWhenShown);
    say(false);
  }

  return {
    isOpenElsewhere: () => isOpenElsewhere,
    onElsewhere: (listener: () => void) => listeners.on('elsewhere', listener),

    /** Follows until the function that it gives is called. */
    follow(): () => void {
      isFollowing = true;
      stopHearing = draft.onStatus(lookWhenBehind);
      document.addEventListener('visibilitychange', lookWhenShown);
      schedule(0);
      return stop;
    },
  };
}
