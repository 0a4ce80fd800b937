import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { catchUpSchema } from '@/clinical/notes/change-batch-schema';
import { refusalWords, type Refusal } from '@/clinical/refusals';
import { catchUp } from '@/db/notes/catch-up';
import { privateJson, readJson } from '../../../read-json';
import { statusOf } from '../status-of';

const noteIdSchema = z.uuid();

/**
 * What other devices changed in a draft since the page last heard (clinical/notes/change-batch.ts).
 * POST, so that nothing fetches it ahead. A page asks by itself: the idle time-out runs on.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ noteId: string }> },
): Promise<Response> {
  const asked = await readJson(request, catchUpSchema);
  if (!asked) return no(422, 'The server cannot read this. Reload the page.');
  const actor = await currentActor(asked.clinicId, 'by-itself');
  if (!actor) return no(401, 'You are signed out.');
  if (asked.accountId !== actor.accountId) return no(401, 'Somebody else is signed in.');
  const noteId = noteIdSchema.safeParse((await params).noteId);
  if (!noteId.success) return no(404, refusalWords({ kind: 'not_found' }));
  const caughtUp = await catchUp(actor, { noteId: noteId.data, asked });
  return caughtUp.ok
    ? privateJson(caughtUp.value)
    : no(statusOf(caughtUp.refusal), wordsOf(caughtUp.refusal));
}

/** Nobody did anything that could be refused: what became of the draft meanwhile. */
function wordsOf(refusal: Refusal): string {
  if (refusal.kind === 'wrong_state') return `The note has been ${refusal.state} meanwhile.`;
  if (refusal.kind === 'mismatch') return 'The draft has been moved to another patient meanwhile.';
  return refusalWords(refusal);
}

const no = (status: number, words: string) => privateJson({ words }, status);
