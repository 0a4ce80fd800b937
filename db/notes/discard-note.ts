import { eq } from 'drizzle-orm';
import type { NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { notes } from '../schema/notes';
import { forgetDevices } from './forget-devices';
import { lockOwnDraft } from './lock-note';

/** Puts the actor's own draft aside. Nothing in it is erased; `restoreNote` takes it back. */
export async function discardNote(
  actor: Actor,
  of: NoteOf,
): Promise<Result<{ patientId: string }>> {
  return change(actor, 'note.discard', async (tx) => {
    const note = await lockOwnDraft(tx, of);
    await tx.db
      .update(notes)
      .set({ status: 'discarded', discardedAt: tx.now, changedAt: tx.now })
      .where(inThisClinic(tx, notes, eq(notes.id, note.id)));
    await forgetDevices(tx, note.id);
    return {
      value: { patientId: note.patientId },
      about: { patientId: note.patientId, noteId: note.id },
    };
  });
}
