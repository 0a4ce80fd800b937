import { desc, inArray } from 'drizzle-orm';
import type { MailStanding } from '@/clinical/mail/letter-mail';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { letterMails } from '../schema/letter-mails';
import type { MailRow } from './lock-mail';

/** The newest e-mail of each recipient of these letters: what came before it is history. */
export async function latestMails(
  tx: ClinicTransaction,
  letterIds: readonly string[],
): Promise<readonly MailRow[]> {
  if (letterIds.length === 0) return [];
  return tx.db
    .selectDistinctOn([letterMails.letterId, letterMails.recipientId])
    .from(letterMails)
    .where(inThisClinic(tx, letterMails, inArray(letterMails.letterId, [...letterIds])))
    .orderBy(
      letterMails.letterId,
      letterMails.recipientId,
      desc(letterMails.requestedAt),
      desc(letterMails.id),
    );
}

/** Where an e-mail stands, without its address. */
export function mailStanding(mail: MailRow): MailStanding {
  return {
    mailId: mail.id,
    recipientId: mail.recipientId,
    status: mail.status,
    attempts: mail.attempts,
    isBeingSent: mail.tryingSince !== null,
    trouble: mail.lastTrouble,
    nextTryAt: mail.nextTryAt?.toISOString() ?? null,
    sentAt: mail.sentAt?.toISOString() ?? null,
  };
}
