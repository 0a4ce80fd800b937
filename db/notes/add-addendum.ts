import { z } from 'zod';
import { noteOfSchema } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import type { ClinicTransaction } from '../clinic-transaction';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { noteAddenda } from '../schema/notes';
import { lockNote, type NoteRow } from './lock-note';

export const addendumSchema = noteOfSchema.extend({
  body: z.string().trim().min(1, 'Write what is to be added.').max(20_000),
});

/** The words beside a signed note that is locked. */
export async function insertAddendum(
  tx: ClinicTransaction,
  note: NoteRow,
  body: string,
): Promise<string> {
  const addendumId = newId();
  await tx.db.insert(noteAddenda).values({
    clinicId: tx.clinicId,
    id: addendumId,
    noteId: note.id,
    authorAccountId: tx.actor.accountId,
    authorName: tx.actor.displayName,
    body,
    writtenAt: tx.now,
  });
  return addendumId;
}

/** Adds words beside a signed note, with their own author and time. Any clinician may. */
export async function addAddendum(
  actor: Actor,
  input: z.input<typeof addendumSchema>,
): Promise<Result<{ addendumId: string }>> {
  const { body, ...of } = addendumSchema.parse(input);
  return change(actor, 'note.addend', async (tx) => {
    const note = await lockNote(tx, of);
    if (note.status !== 'signed') refuse({ kind: 'wrong_state', state: note.status });
    const addendumId = await insertAddendum(tx, note, body);
    return {
      value: { addendumId },
      about: { patientId: note.patientId, noteId: note.id, subjectId: addendumId },
    };
  });
}
