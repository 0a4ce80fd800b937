import { asc, desc, eq } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { letterRecipients } from '../schema/letters';
import { readLetter, type LetterRow } from './lock-letter';

/**
 * A signed letter and one recipient's rendering of it, byte for byte; without a recipient that of whom
 * it is written to. Refuses a letter that is not signed, and a recipient that it does not have.
 */
export async function recipientCopy(
  tx: ClinicTransaction,
  letterId: string,
  recipientId: string | null,
): Promise<{ letter: LetterRow; recipientId: string; pdf: Buffer }> {
  const letter = await readLetter(tx, letterId);
  if (letter.status !== 'signed') refuse({ kind: 'wrong_state', state: letter.status });
  const [copy] = await tx.db
    .select({ id: letterRecipients.id, pdf: letterRecipients.pdf })
    .from(letterRecipients)
    .where(
      inThisClinic(
        tx,
        letterRecipients,
        eq(letterRecipients.letterId, letterId),
        ...(recipientId === null ? [] : [eq(letterRecipients.id, recipientId)]),
      ),
    )
    .orderBy(desc(letterRecipients.role), asc(letterRecipients.position))
    .limit(1);
  if (!copy) return refuse({ kind: 'not_found' });
  return { letter, recipientId: copy.id, pdf: copy.pdf };
}
