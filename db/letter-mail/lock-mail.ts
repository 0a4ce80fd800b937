import { and, eq } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import type { LoopRow } from '../loops/write-step';
import { letterMails } from '../schema/letter-mails';
import { letterLoops } from '../schema/loops';

export type MailRow = typeof letterMails.$inferSelect;

/** An e-mail and its loop, both locked, the loop first as everywhere; `null` when it is not there. */
export async function lockMail(
  tx: ClinicTransaction,
  mailId: string,
): Promise<{ mail: MailRow; loop: LoopRow } | null> {
  const [found] = await tx.db
    .select({ loop: letterLoops })
    .from(letterLoops)
    .innerJoin(
      letterMails,
      and(
        eq(letterMails.clinicId, letterLoops.clinicId),
        eq(letterMails.letterId, letterLoops.letterId),
        eq(letterMails.recipientId, letterLoops.recipientId),
      ),
    )
    .where(inThisClinic(tx, letterLoops, eq(letterMails.id, mailId)))
    .for('update', { of: letterLoops });
  const [mail] = await tx.db
    .select()
    .from(letterMails)
    .where(inThisClinic(tx, letterMails, eq(letterMails.id, mailId)))
    .for('update');
  return found && mail ? { mail, loop: found.loop } : null;
}
