import { eq } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { letters } from '../schema/letters';

/** Whether another letter was signed in the place of this one. */
export async function isReplaced(tx: ClinicTransaction, letterId: string): Promise<boolean> {
  const [replacing] = await tx.db
    .select({ id: letters.id })
    .from(letters)
    .where(
      inThisClinic(
        tx,
        letters,
        eq(letters.replacesLetterId, letterId),
        eq(letters.status, 'signed'),
      ),
    );
  return replacing !== undefined;
}
