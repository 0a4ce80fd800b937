import { eq, isNull } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { letterMails } from '../schema/letter-mails';
import { changeMail } from './change-mail';
import { cancelMailJob } from './mail-jobs';

/**
 * Cancels what waits to be e-mailed to a recipient whose locked loop goes on without it. One that is
 * being sent at this moment is left: what comes of it is recorded as it is.
 */
export async function withdrawMail(
  tx: ClinicTransaction,
  loop: { letterId: string; recipientId: string },
): Promise<void> {
  const [mail] = await tx.db
    .select()
    .from(letterMails)
    .where(
      inThisClinic(
        tx,
        letterMails,
        eq(letterMails.letterId, loop.letterId),
        eq(letterMails.recipientId, loop.recipientId),
        eq(letterMails.status, 'queued'),
        isNull(letterMails.tryingSince),
      ),
    )
    .for('update');
  if (!mail) return;
  await changeMail(tx, mail, { status: 'cancelled' });
  await cancelMailJob(tx, mail.id);
}
