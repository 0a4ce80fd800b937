import { eq } from 'drizzle-orm';
import type { LetterOf } from '@/clinical/patients/record-of';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { demandSameClinic, demandSameRecord } from '../demand-same';
import { memberName } from '../notes/lock-note';
import { refuse } from '../refuse';
import { letters } from '../schema/letters';

export type LetterRow = typeof letters.$inferSelect;

/** The letter's row as it stands. Refuses when it is not there. */
export async function readLetter(tx: ClinicTransaction, letterId: string): Promise<LetterRow> {
  const [letter] = await tx.db
    .select()
    .from(letters)
    .where(inThisClinic(tx, letters, eq(letters.id, letterId)));
  return letter ?? refuse({ kind: 'not_found' });
}

/**
 * The letter, locked, certainly a draft of the actor's own, at the revision they saw, and of the
 * patient and the note that the page was opened for.
 */
export async function lockOwnLetter(
  tx: ClinicTransaction,
  of: LetterOf,
  revision: number,
): Promise<LetterRow> {
  demandSameClinic(tx, of);
  const [letter] = await tx.db
    .select()
    .from(letters)
    .where(inThisClinic(tx, letters, eq(letters.id, of.letterId)))
    .for('update');
  if (!letter) return refuse({ kind: 'not_found' });
  demandSameRecord(of, letter);
  if (letter.status !== 'draft') refuse({ kind: 'wrong_state', state: letter.status });
  if (letter.authorAccountId !== tx.actor.accountId) {
    refuse({ kind: 'not_author', author: await memberName(tx, letter.authorAccountId) });
  }
  if (letter.revision !== revision) refuse({ kind: 'stale', theirRevision: letter.revision });
  return letter;
}
