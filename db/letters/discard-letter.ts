import { eq } from 'drizzle-orm';
import type { LetterOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { letters } from '../schema/letters';
import { lockOwnLetter } from './lock-letter';

/** Puts the actor's own draft letter aside. Nothing is erased; a signed letter is never discarded. */
export async function discardLetter(
  actor: Actor,
  input: LetterOf & { revision: number },
): Promise<Result<{ patientId: string; noteId: string }>> {
  return change(actor, 'letter.discard', async (tx) => {
    const letter = await lockOwnLetter(tx, input, input.revision);
    await tx.db
      .update(letters)
      .set({ status: 'discarded', revision: letter.revision + 1, changedAt: tx.now })
      .where(inThisClinic(tx, letters, eq(letters.id, letter.id), eq(letters.status, 'draft')));
    return {
      value: { patientId: letter.patientId, noteId: letter.noteId },
      about: { patientId: letter.patientId, noteId: letter.noteId, letterId: letter.id },
    };
  });
}
