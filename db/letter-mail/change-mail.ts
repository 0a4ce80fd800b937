import { eq } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { letterMails } from '../schema/letter-mails';
import type { MailRow } from './lock-mail';

/** Brings the row of a locked e-mail on by one revision. What has ended waits for nothing more. */
export async function changeMail(
  tx: ClinicTransaction,
  mail: MailRow,
  to: Partial<
    Pick<MailRow, 'status' | 'attempts' | 'tryingSince' | 'lastTrouble' | 'nextTryAt' | 'sentAt'>
  >,
): Promise<void> {
  await tx.db
    .update(letterMails)
    .set({ tryingSince: null, nextTryAt: null, ...to, revision: mail.revision + 1 })
    .where(
      inThisClinic(
        tx,
        letterMails,
        eq(letterMails.id, mail.id),
        eq(letterMails.revision, mail.revision),
      ),
    );
}
