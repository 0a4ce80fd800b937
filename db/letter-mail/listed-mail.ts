import { eq, exists, notExists, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ListedMail } from '@/clinical/mail/letter-mail';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import type { LoopRow } from '../loops/write-step';
import { letterMails } from '../schema/letter-mails';
import { letterLoops } from '../schema/loops';
import type { MailRow } from './lock-mail';

/** A loop's newest e-mail failed. */
export function mailFailed(tx: ClinicTransaction): SQL {
  const later = alias(letterMails, 'later');
  const ofThisLoop = (mails: typeof letterMails | typeof later) => [
    eq(mails.letterId, letterLoops.letterId),
    eq(mails.recipientId, letterLoops.recipientId),
  ];
  const newer = tx.db
    .select({ id: later.id })
    .from(later)
    .where(
      inThisClinic(
        tx,
        later,
        ...ofThisLoop(later),
        sql`(${later.requestedAt}, ${later.id}) > (${letterMails.requestedAt}, ${letterMails.id})`,
      ),
    );
  return exists(
    tx.db
      .select({ id: letterMails.id })
      .from(letterMails)
      .where(
        inThisClinic(
          tx,
          letterMails,
          ...ofThisLoop(letterMails),
          eq(letterMails.status, 'failed'),
          notExists(newer),
        ),
      ),
  );
}

/** What a list says of a loop's e-mail, while the letter has not left. */
export function listedMail(
  { letterId, recipientId, state }: LoopRow,
  mails: readonly MailRow[],
): ListedMail | null {
  if (state !== 'written') return null;
  const mail = mails.find((each) => each.letterId === letterId && each.recipientId === recipientId);
  if (mail?.status !== 'queued' && mail?.status !== 'failed') return null;
  return { status: mail.status, trouble: mail.lastTrouble };
}
