import { eq } from 'drizzle-orm';
import { LETTER_FORM } from '@/clinical/letters/letter-forms';
import type { LetterOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { letters } from '../schema/letters';
import { lockOwnLetter } from './lock-letter';

/**
 * Saves the answers of the actor's own draft letter, complete or not. `revision` is the one they
 * stand on; another one there is answered `stale`, and nothing is overwritten.
 */
export async function changeLetter(
  actor: Actor,
  input: LetterOf & { revision: number; answers: Readonly<Record<string, unknown>> },
): Promise<Result<{ revision: number }>> {
  return change(actor, 'letter.edit', async (tx) => {
    const letter = await lockOwnLetter(tx, input, input.revision);
    const parsed = LETTER_FORM[letter.kind].schema.safeParse(input.answers);
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
      return refuse({ kind: 'invalid', fields: Object.fromEntries(fields) });
    }
    const revision = letter.revision + 1;
    await tx.db
      .update(letters)
      .set({ answers: parsed.data, revision, changedAt: tx.now })
      .where(
        inThisClinic(
          tx,
          letters,
          eq(letters.id, letter.id),
          eq(letters.status, 'draft'),
          eq(letters.revision, letter.revision),
        ),
      );
    return {
      value: { revision },
      about: { patientId: letter.patientId, noteId: letter.noteId, letterId: letter.id },
    };
  });
}
