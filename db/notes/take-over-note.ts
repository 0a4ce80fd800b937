import { eq } from 'drizzle-orm';
import type { NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { notes } from '../schema/notes';
import { lockNote } from './lock-note';

/** Makes the actor the author of a colleague's draft: explicit, audited, and never by accident. */
export async function takeOverNote(
  actor: Actor,
  input: NoteOf & { revision: number },
): Promise<Result<{ patientId: string }>> {
  return change(actor, 'note.take-over', async (tx) => {
    const note = await lockNote(tx, input);
    if (note.status !== 'draft') refuse({ kind: 'wrong_state', state: note.status });
    if (note.revision !== input.revision) {
      refuse({ kind: 'stale', theirRevision: note.revision });
    }
    await tx.db
      .update(notes)
      .set({ authorAccountId: actor.accountId, changedAt: tx.now })
      .where(inThisClinic(tx, notes, eq(notes.id, note.id)));
    return {
      value: { patientId: note.patientId },
      about: {
        patientId: note.patientId,
        noteId: note.id,
        detail: { fromAccountId: note.authorAccountId },
      },
    };
  });
}
