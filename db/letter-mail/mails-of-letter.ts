import { eq } from 'drizzle-orm';
import type { LetterMail } from '@/clinical/mail/letter-mail';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { memberNames } from '../patients/member-names';
import { letterRecipients } from '../schema/letters';
import { latestMails, mailStanding } from './latest-mails';

/** How a signed letter goes by e-mail, for each recipient: the address it has, and the newest e-mail. */
export async function mailsOfLetter(
  tx: ClinicTransaction,
  letterId: string,
): Promise<readonly LetterMail[]> {
  const recipients = await tx.db
    .select({ id: letterRecipients.id, email: letterRecipients.email })
    .from(letterRecipients)
    .where(inThisClinic(tx, letterRecipients, eq(letterRecipients.letterId, letterId)));
  const mails = await latestMails(tx, [letterId]);
  const names = await memberNames(tx);
  return recipients.map(({ id, email }) => {
    const mail = mails.find(({ recipientId }) => recipientId === id);
    return {
      recipientId: id,
      knownAddress: email,
      latest: mail
        ? {
            ...mailStanding(mail),
            address: mail.address,
            requestedAt: mail.requestedAt.toISOString(),
            requestedBy: names.get(mail.requestedBy) ?? 'Former colleague',
          }
        : null,
    };
  });
}
