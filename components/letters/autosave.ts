import {
  ANSWERS_FORMAT,
  answersSavedSchema,
  type AnswersSaved,
} from '@/clinical/letters/answers-save';
import type { LetterOf } from '@/clinical/patients/record-of';
import { letterPaths } from '@/components/letters/letter-paths';
import type { SavedState } from '@/components/shell/saved-indicator';

export type AutosaveState = {
  saved: SavedState;
  /** Somebody else, or another tab, saved first: nothing is sent until that is decided. */
  theirRevision: number | null;
  /** Why the server refuses what is here, or that the session has ended. */
  trouble: string | null;
};

export type Send<Answers> = (
  answers: Answers,
  revision: number,
  isLast: boolean,
) => Promise<AnswersSaved>;

const PAUSE = 700;
const LONGEST_WAIT = 20_000;
const SIGNED_OUT =
  'You are signed out. Sign in again in another tab: what you typed is kept here and saved then.';

type Timer = ReturnType<typeof setTimeout>;

/**
 * Saves a draft letter while it is written: one request at a time over the revision last heard,
 * tried again until the server has answered. Says “saved” only when it has answered for everything.
 */
export function createAutosave<Answers>(opening: {
  revision: number;
  send: Send<Answers>;
  onState: (state: AutosaveState) => void;
}) {
  let { revision } = opening;
  let pending: Answers | null = null;
  let inFlight: Promise<void> | null = null;
  let timer: Timer | undefined;
  let failures = 0;
  let state: AutosaveState = { saved: { kind: 'saved' }, theirRevision: null, trouble: null };

  const tell = (next: Partial<AutosaveState>) => {
    state = { ...state, ...next };
    opening.onState(state);
  };
  const schedule = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  };

  async function sendOnce(isLast: boolean): Promise<void> {
    const answers = pending;
    if (answers === null) return;
    pending = null;
    tell({ saved: { kind: 'saving' } });
    const result = await opening.send(answers, revision, isLast).catch(() => null);
    // What was typed meanwhile is newer than what could not be sent.
    const keep = () => {
      pending ??= answers;
    };
    if (result === null || result.answer === 'signed_out') {
      keep();
      failures += 1;
      const isOffline = result === null && typeof navigator !== 'undefined' && !navigator.onLine;
      tell({
        saved: { kind: isOffline ? 'offline' : 'failed', count: 1 },
        trouble: result === null ? null : SIGNED_OUT,
      });
      schedule(Math.min(LONGEST_WAIT, 1000 * 2 ** failures));
      return;
    }
    failures = 0;
    switch (result.answer) {
      case 'saved':
        revision = result.revision;
        tell({
          saved: pending === null ? { kind: 'saved' } : { kind: 'unsaved', count: 1 },
          trouble: null,
        });
        if (pending !== null) schedule(PAUSE);
        return;
      case 'stale':
        keep();
        tell({ saved: { kind: 'refused', count: 1 }, theirRevision: result.theirRevision });
        return;
      case 'refused':
        keep();
        tell({ saved: { kind: 'refused', count: 1 }, trouble: result.words });
    }
  }

  async function flush(isLast = false): Promise<void> {
    clearTimeout(timer);
    if (inFlight) await inFlight;
    if (pending === null || state.theirRevision !== null) return;
    inFlight = sendOnce(isLast).finally(() => {
      inFlight = null;
    });
    await inFlight;
  }

  return {
    /** The answers as they are now; sent after a pause in typing. */
    change(answers: Answers) {
      pending = answers;
      if (state.theirRevision !== null) return;
      if (inFlight === null && failures === 0) tell({ saved: { kind: 'unsaved', count: 1 } });
      schedule(failures === 0 ? PAUSE : Math.min(LONGEST_WAIT, 1000 * 2 ** failures));
    },
    /** Sends what is left; the revision that everything is saved at, or null when it is not. */
    async settle(): Promise<number | null> {
      await flush();
      if (pending !== null) await flush();
      return pending === null && state.saved.kind === 'saved' ? revision : null;
    },
    /** As the page goes away: sent so that it outlives the page. */
    leave() {
      if (pending !== null) void flush(true);
    },
    /** Saves what is typed here over what somebody else saved. */
    async keepMine() {
      if (state.theirRevision === null) return;
      revision = state.theirRevision;
      tell({ theirRevision: null });
      await flush();
    },
    hasUnsaved: () => pending !== null || inFlight !== null,
    stop: () => clearTimeout(timer),
  };
}

export type Autosave<Answers> = ReturnType<typeof createAutosave<Answers>>;

/** Browsers refuse larger bodies that outlive the page. */
const LARGEST_KEPT_ALIVE = 60_000;

/** Sends answers of a letter to its route; throws when the network or the answer is none of ours. */
export function sendTo<Answers>({
  clinicId,
  patientId,
  noteId,
  letterId,
}: LetterOf): Send<Answers> {
  return async (answers, revision, isLast) => {
    const body = JSON.stringify({ format: ANSWERS_FORMAT, patientId, noteId, revision, answers });
    const response = await fetch(letterPaths.answers(clinicId, letterId), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: isLast && body.length < LARGEST_KEPT_ALIVE,
    });
    return answersSavedSchema.parse(await response.json());
  };
}
