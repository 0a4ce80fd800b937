import {
  CHANGE_FORMAT,
  type ChangeBatch,
  type ChangeBatchAnswer,
  type DraftChange,
} from '@/clinical/notes/change-batch';
import { paths } from '@/components/paths';

export type PostOutcome =
  | { kind: 'answered'; answer: ChangeBatchAnswer }
  | { kind: 'signed-out' }
  /** Too much, or something in it that this server cannot read: to be sent in smaller pieces. */
  | { kind: 'unreadable'; words: string }
  /** The server refuses the whole batch: the note was signed, moved or taken over meanwhile. */
  | { kind: 'refused'; words: string }
  | { kind: 'unreachable' };

export type PostChanges = (
  changes: readonly DraftChange[],
  how: { isLast: boolean },
) => Promise<PostOutcome>;

/** Browsers refuse a `keepalive` request whose body exceeds 64 KiB. */
const KEEPALIVE_BYTES = 60_000;
const TIMEOUT_MS = 15_000;

type Where = Required<Pick<ChangeBatch, 'accountId' | 'clinicId' | 'patientId' | 'device'>> & {
  noteId: string;
};

/** Sends changes of one note to the server. Never throws: what went wrong is an outcome. */
export function createPost({ noteId, accountId, clinicId, patientId, device }: Where): PostChanges {
  return async (changes, { isLast }) => {
    const batch: ChangeBatch = {
      format: CHANGE_FORMAT,
      accountId,
      clinicId,
      patientId,
      device,
      changes: [...changes],
    };
    const body = JSON.stringify(batch);
    try {
      const response = await fetch(paths.noteChanges(noteId), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        cache: 'no-store',
        keepalive: isLast && new Blob([body]).size < KEEPALIVE_BYTES,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.ok) {
        return { kind: 'answered', answer: (await response.json()) as ChangeBatchAnswer };
      }
      if (response.status === 401) return { kind: 'signed-out' };
      if (response.status >= 500 || response.status === 429) return { kind: 'unreachable' };
      const { words } = (await response.json()) as { words: string };
      const isUnreadable = response.status === 413 || response.status === 422;
      return { kind: isUnreadable ? 'unreadable' : 'refused', words };
    } catch {
      return { kind: 'unreachable' };
    }
  };
}
