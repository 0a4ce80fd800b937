import { z } from 'zod';
import { noteOfSchema } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { refuse } from '../refuse';
import { noteErrors } from '../schema/notes';
import { lockNote, memberName } from './lock-note';

export const markInErrorSchema = noteOfSchema.extend({
  reason: z.string().trim().min(1, 'Say why the note is wrong.').max(2000),
});

/**
 * Marks a signed note as entered in error, once, with a reason. It stays readable; trends and
 * comparisons leave it out. Its author may, and the owner.
 */
export async function markInError(
  actor: Actor,
  input: z.input<typeof markInErrorSchema>,
): Promise<Result<{ patientId: string }>> {
  const { reason, ...of } = markInErrorSchema.parse(input);
  return change(actor, 'note.mark-in-error', async (tx) => {
    const note = await lockNote(tx, of);
    if (note.status !== 'signed') refuse({ kind: 'wrong_state', state: note.status });
    if (note.authorAccountId !== actor.accountId && actor.role !== 'owner') {
      refuse({ kind: 'not_author', author: await memberName(tx, note.authorAccountId) });
    }
    const added = await tx.db
      .insert(noteErrors)
      .values({
        clinicId: tx.clinicId,
        noteId: note.id,
        reason,
        markedBy: actor.accountId,
        markedByName: actor.displayName,
        markedAt: tx.now,
      })
      .onConflictDoNothing()
      .returning({ noteId: noteErrors.noteId });
    if (added.length === 0) refuse({ kind: 'wrong_state', state: 'marked in error already' });
    return {
      value: { patientId: note.patientId },
      about: { patientId: note.patientId, noteId: note.id },
    };
  });
}
