import { CHANGE_FORMAT, type CatchUp, type CatchUpAnswer } from '@/clinical/notes/change-batch';
import { paths } from '@/components/paths';

export type CatchUpOutcome =
  | { kind: 'caught-up'; answer: CatchUpAnswer }
  | { kind: 'signed-out' }
  /** The server shows no more of this draft to this page: it was signed, moved or taken over. */
  | { kind: 'refused'; words: string }
  | { kind: 'unreachable' };

export type AskCatchUp = (since: number) => Promise<CatchUpOutcome>;

const TIMEOUT_MS = 15_000;

type Where = Omit<CatchUp, 'format' | 'since'> & { noteId: string };

/** Asks the server for the changes of one note after a revision. Never throws. */
export function createAskCatchUp({ noteId, ...where }: Where): AskCatchUp {
  return async (since) => {
    const asked: CatchUp = { format: CHANGE_FORMAT, ...where, since };
    try {
      const response = await fetch(paths.noteCatchUp(noteId), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.ok) {
        return { kind: 'caught-up', answer: (await response.json()) as CatchUpAnswer };
      }
      if (response.status === 401) return { kind: 'signed-out' };
      if (response.status !== 403 && response.status !== 404 && response.status !== 409) {
        return { kind: 'unreachable' };
      }
      const { words } = (await response.json()) as { words: string };
      return { kind: 'refused', words };
    } catch {
      return { kind: 'unreachable' };
    }
  };
}
