import type { Draft } from './draft';
import { createListeners } from './listeners';
import type { PostChanges, PostOutcome } from './post-changes';

export type Connection =
  | { kind: 'idle' }
  | { kind: 'sending' }
  /** The last attempt failed; the next one comes by itself. */
  | { kind: 'retrying' }
  | { kind: 'signed-out' }
  /** The server takes no more changes of this note from this page. */
  | { kind: 'stopped'; words: string };

export type Sender = ReturnType<typeof createSender>;

const DEBOUNCE_MS = 400;
/** Somebody who types without a pause is saved this often all the same. */
const LONGEST_WAIT_MS = 2_000;
const BACK_OFF_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;
const BATCH = 200;

/** What has to be done before anything is taken from the draft; an outcome is why it cannot be yet. */
export type BeforeSending = () => Promise<PostOutcome | null>;

/** Carries the changes of a draft to the server: one batch at a time, again until it is answered. */
export function createSender(
  draft: Draft,
  post: PostChanges,
  before: BeforeSending = () => Promise.resolve(null),
) {
  const listeners = createListeners();
  let connection: Connection = { kind: 'idle' };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince: number | null = null;
  let isBusy = false;
  let failures = 0;
  let batchSize = BATCH;

  function say(next: Connection) {
    connection = next;
    listeners.tell('connection');
  }

  function schedule(delay: number) {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void send(), delay);
  }

  function scheduleSoon() {
    const now = Date.now();
    waitingSince ??= now;
    schedule(Math.max(0, Math.min(DEBOUNCE_MS, waitingSince + LONGEST_WAIT_MS - now)));
  }

  async function send(): Promise<void> {
    if (isBusy || connection.kind === 'stopped') return;
    isBusy = true;
    waitingSince = null;
    const hindrance = await before();
    const changes = hindrance ? [] : draft.takeBatch(batchSize);
    if (changes.length > 0 && connection.kind === 'idle') say({ kind: 'sending' });
    const outcome =
      hindrance ?? (changes.length > 0 ? await post(changes, { isLast: false }) : null);
    isBusy = false;
    if (outcome) take(outcome, changes.length);
    else say({ kind: 'idle' });
  }

  function take(outcome: PostOutcome, size: number) {
    switch (outcome.kind) {
      case 'answered': {
        const before = draft.status().unanswered;
        draft.answer(outcome.answer.answers, outcome.answer.revision);
        if (outcome.answer.answers.length < size && draft.status().unanswered === before) {
          return tryLater({ kind: 'retrying' });
        }
        failures = 0;
        batchSize = BATCH;
        if (draft.status().unanswered === 0) return say({ kind: 'idle' });
        say({ kind: 'sending' });
        return scheduleSoon();
      }
      case 'unreadable':
        return takeUnreadable(outcome.words, size);
      case 'signed-out':
        return tryLater({ kind: 'signed-out' });
      case 'refused':
        return say({ kind: 'stopped', words: outcome.words });
      case 'unreachable':
        return tryLater({ kind: 'retrying' });
    }
  }

  /** Halves the batch until the one change that the server cannot take stands alone. */
  function takeUnreadable(words: string, size: number) {
    if (size > 1) {
      batchSize = Math.ceil(size / 2);
      return schedule(0);
    }
    const [change] = draft.takeBatch(1);
    batchSize = BATCH;
    if (change) {
      const refused = { patchId: change.patchId, answer: 'refused' as const, reason: words };
      draft.answer([refused], draft.status().revision);
    }
    if (draft.status().unanswered === 0) say({ kind: 'idle' });
    else schedule(0);
  }

  function tryLater(why: Connection) {
    const delay = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 30_000;
    failures += 1;
    say(why);
    schedule(delay);
  }

  draft.onStatus(() => {
    if (draft.status().unanswered === 0 || isBusy) return;
    if (connection.kind === 'idle' || connection.kind === 'sending') scheduleSoon();
  });

  return {
    connection: () => connection,
    onConnection: (listener: () => void) => listeners.on('connection', listener),

    /** Tries at once: the network is back, the person has signed in again, or asks for it. */
    tryNow() {
      if (connection.kind === 'stopped') say({ kind: 'retrying' });
      failures = 0;
      schedule(0);
    },

    /** Somebody else heard that the session is over; the next attempt is the person’s. */
    lose() {
      if (connection.kind !== 'stopped') say({ kind: 'signed-out' });
    },

    /** Sends nothing more: the person signs out, or somebody else is here now. */
    stop(words: string) {
      if (timer) clearTimeout(timer);
      say({ kind: 'stopped', words });
    },

    /**
     * The page may be about to go: everything that is left leaves now, in a request that outlives
     * it. What was sent already goes along once more, since its answer may never be read.
     */
    async flush(): Promise<void> {
      if (connection.kind === 'stopped' || draft.status().unanswered === 0) return;
      const changes = draft.takeBatch(BATCH, true);
      const outcome = await post(changes, { isLast: true });
      if (outcome.kind === 'answered') take(outcome, changes.length);
    },
  };
}
