import { eq } from 'drizzle-orm';
import { LOOP_STATE_LABEL } from '@/clinical/loops/loop-words';
import type { MailRequest } from '@/clinical/mail/mail-form';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { lockLoop } from '../loops/lock-loop';
import type { LoopRow } from '../loops/write-step';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { letterMails } from '../schema/letter-mails';
import { addMailJob } from './mail-jobs';

/**
 * Asks for a recipient's copy of a signed letter to be e-mailed. Row and job are made together; the
 * loop says sent only when the mail server has taken it. A letter waits once for each recipient.
 */
export async function mailLetter(
  actor: Actor,
  input: MailRequest,
): Promise<Result<{ mailId: string }>> {
  return change(actor, 'letter.mail', async (tx) => {
    const loop = await lockLoop(tx, input);
    if (loop.state !== 'written') {
      refuse({ kind: 'wrong_state', state: `“${LOOP_STATE_LABEL[loop.state]}”` });
    }
    await demandNoneWaits(tx, loop);
    const { letterId, recipientId, patientId } = loop;
    const mailId = newId();
    await tx.db.insert(letterMails).values({
      ...{ clinicId: tx.clinicId, id: mailId, letterId, recipientId, address: input.address },
      requestedBy: tx.actor.accountId,
      requestedAt: tx.now,
      status: 'queued',
      attempts: 0,
      revision: 1,
    });
    await addMailJob(tx, mailId);
    const detail = { recipientId, hasAgreed: input.hasAgreed };
    return { value: { mailId }, about: { patientId, letterId, subjectId: mailId, detail } };
  });
}

async function demandNoneWaits(tx: ClinicTransaction, loop: LoopRow): Promise<void> {
  const [waiting] = await tx.db
    .select({ id: letterMails.id })
    .from(letterMails)
    .where(
      inThisClinic(
        tx,
        letterMails,
        eq(letterMails.letterId, loop.letterId),
        eq(letterMails.recipientId, loop.recipientId),
        eq(letterMails.status, 'queued'),
      ),
    );
  if (waiting) {
    const words =
      'This letter waits to be e-mailed to this recipient already, so nothing was added. Cancel that first if the address is wrong.';
    refuse({ kind: 'blocked', words });
  }
}
