import { z } from 'zod';
import { noteOfSchema } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { noteAddenda } from '../schema/notes';
import { lockNote } from './lock-note';

export const addendumSchema = noteOfSchema.extend({
  body: z.string().trim().min(1, 'Write what is to be added.').max(20_000),
});

/** Adds words beside a signed note, with their own author and time. Any clinician may. */
export async function addAddendum(
  actor: Actor,
  input: z.input<typeof addendumSchema>,
): Promise<Result<{ addendumId: string }>> {
  const { body, ...of } = addendumSchema.parse(input);
  return change(actor, 'note.addend', async (tx) => {
    const note = await lockNote(tx, of);
    if (note.status !== 'signed') refuse({ kind: 'wrong_state', state: note.status });
    const addendumId = newId();
    await tx.db.insert(noteAddenda).values({
      clinicId: tx.clinicId,
      id: addendumId,
      noteId: note.id,
      authorAccountId: actor.accountId,
      authorName: actor.displayName,
      body,
      writtenAt: tx.now,
    });
    return {
      value: { addendumId },
      about: { patientId: note.patientId, noteId: note.id, subjectId: addendumId },
    };
  });
}
