import { eq } from 'drizzle-orm';
import { MAIL_WAITS_HOURS, type MailTrouble } from '@/clinical/mail/mail-words';
import type { Result } from '@/clinical/refusals';
import { systemActor } from '../actors/system-actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { clinics } from '../schema/clinics';
import { letterRecipients, signedLetters } from '../schema/letters';
import { changeMail } from './change-mail';
import { lockMail, type MailRow } from './lock-mail';
import { completeMailJob, type MailJob } from './mail-jobs';

/** What one try needs: the address, what the words name, and the frozen PDF as it was signed. */
export type MailToSend = {
  address: string;
  number: string | null;
  clinicName: string;
  clinicTelephone: string;
  /** Where an answer goes; '' when the clinic has no address of its own. */
  clinicEmail: string;
  pdf: Buffer;
};

export type BegunMail =
  { is: 'to_send'; mail: MailToSend } | { is: 'over' } | { is: 'in_trouble'; trouble: MailTrouble };

const OVER = { value: { is: 'over' }, about: {} } as const;

/**
 * Begins a try: notes that it is under way, and gives what is to be sent. Nothing is given of an
 * e-mail that was cancelled, nor of a letter that left another way or was replaced since.
 */
export async function beginMail(job: MailJob): Promise<Result<BegunMail>> {
  const actor = systemActor(job.clinicId);
  return change<BegunMail>(actor, 'letter.mail-attempt', async (tx) => {
    const locked = await lockMail(tx, job.mailId);
    if (locked?.mail.status !== 'queued') {
      await completeMailJob(tx, job);
      return OVER;
    }
    const { mail, loop } = locked;
    if (loop.state !== 'written') {
      await changeMail(tx, mail, { status: 'cancelled' });
      await completeMailJob(tx, job);
      return OVER;
    }
    const waited = tx.now.getTime() - mail.requestedAt.getTime();
    if (waited > MAIL_WAITS_HOURS * 3_600_000) {
      return { value: { is: 'in_trouble', trouble: 'waited_too_long' }, about: {} };
    }
    await changeMail(tx, mail, {
      attempts: mail.attempts + 1,
      tryingSince: tx.now,
      // The try before this one ended without a word: its process was gone.
      ...(mail.tryingSince && { lastTrouble: 'interrupted' }),
    });
    return { value: { is: 'to_send', mail: await toSend(tx, mail) }, about: {} };
  });
}

async function toSend(tx: ClinicTransaction, mail: MailRow): Promise<MailToSend> {
  const [copy] = await tx.db
    .select({ pdf: letterRecipients.pdf })
    .from(letterRecipients)
    .where(
      inThisClinic(
        tx,
        letterRecipients,
        eq(letterRecipients.letterId, mail.letterId),
        eq(letterRecipients.id, mail.recipientId),
      ),
    );
  const [signed] = await tx.db
    .select({ number: signedLetters.number })
    .from(signedLetters)
    .where(inThisClinic(tx, signedLetters, eq(signedLetters.letterId, mail.letterId)));
  const [clinic] = await tx.db.select().from(clinics).where(inThisClinic(tx, clinics));
  if (!copy || !signed || !clinic) throw new Error('An e-mail has no letter to send.');
  return {
    address: mail.address,
    number: signed.number,
    clinicName: clinic.name,
    clinicTelephone: clinic.telephone,
    clinicEmail: clinic.email,
    pdf: copy.pdf,
  };
}
