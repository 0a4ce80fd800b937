import { eq } from 'drizzle-orm';
import type { NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { notes } from '../schema/notes';
import { lockOwnDraft } from './lock-note';

/** Sets when the visit took place (ISO 8601 UTC). When the note was entered stays as it was. */
export async function changeNoteTime(
  actor: Actor,
  input: NoteOf & { occurredAt: string },
): Promise<Result<{ revision: number }>> {
  return change(actor, 'note.change-time', async (tx) => {
    const note = await lockOwnDraft(tx, input);
    const occurredAt = new Date(input.occurredAt);
    if (Number.isNaN(occurredAt.getTime()) || occurredAt.getTime() > tx.now.getTime() + 60_000) {
      refuse({ kind: 'invalid', fields: { occurredAt: 'A visit cannot lie in the future.' } });
    }
    await tx.db
      .update(notes)
      .set({ occurredAt, revision: note.revision + 1, changedAt: tx.now })
      .where(inThisClinic(tx, notes, eq(notes.id, note.id)));
    return {
      value: { revision: note.revision + 1 },
      about: { patientId: note.patientId, noteId: note.id },
    };
  });
}
