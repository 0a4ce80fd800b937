import { eq } from 'drizzle-orm';
import type { NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { notes } from '../schema/notes';
import { lockNote, memberName } from './lock-note';

/** Takes back a discarded draft of the actor's own, with everything that was in it. */
export async function restoreNote(
  actor: Actor,
  of: NoteOf,
): Promise<Result<{ patientId: string }>> {
  return change(actor, 'note.restore', async (tx) => {
    const note = await lockNote(tx, of);
    if (note.status !== 'discarded') refuse({ kind: 'wrong_state', state: note.status });
    if (note.authorAccountId !== actor.accountId) {
      refuse({ kind: 'not_author', author: await memberName(tx, note.authorAccountId) });
    }
    await tx.db
      .update(notes)
      .set({ status: 'draft', discardedAt: null, changedAt: tx.now })
      .where(inThisClinic(tx, notes, eq(notes.id, note.id)));
    return {
      value: { patientId: note.patientId },
      about: { patientId: note.patientId, noteId: note.id },
    };
  });
}
