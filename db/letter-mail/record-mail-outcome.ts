import { isFinalTrouble, type MailStatus, type MailTrouble } from '@/clinical/mail/mail-words';
import type { Result } from '@/clinical/refusals';
import { systemActor } from '../actors/system-actor';
import { change } from '../change';
import type { ClinicTransaction } from '../clinic-transaction';
import { writeStep } from '../loops/write-step';
import { changeMail } from './change-mail';
import { lockMail, type MailRow } from './lock-mail';
import { completeMailJob, retryMailJob, type MailJob } from './mail-jobs';
import { LOST_QUEUE } from './mail-queue';

/**
 * Records what came of a try, together with its job: sent, which is the loop's step of whoever asked;
 * or in trouble, and then tried again later or failed, or given up where the letter left another way
 * meanwhile. What has ended already stays as it ended.
 */
export async function recordMailOutcome(
  job: MailJob,
  trouble: MailTrouble | null,
): Promise<Result<{ status: MailStatus }>> {
  const actor = systemActor(job.clinicId);
  return change<{ status: MailStatus }>(actor, 'letter.mail-outcome', async (tx) => {
    const locked = await lockMail(tx, job.mailId);
    if (locked?.mail.status !== 'queued') {
      await completeMailJob(tx, job);
      return { value: { status: locked?.mail.status ?? 'cancelled' }, about: {} };
    }
    const { mail, loop } = locked;
    const status =
      trouble === null
        ? await end(tx, job, mail, { status: 'sent', sentAt: tx.now, lastTrouble: null })
        : loop.state === 'written'
          ? await putOff(tx, job, mail, trouble)
          : await end(tx, job, mail, { status: 'cancelled', lastTrouble: trouble });
    if (status === 'sent' && loop.state === 'written') {
      const sent = { step: 'sent', method: 'emailed', happenedAt: tx.now, remark: '' } as const;
      await writeStep(tx, loop, { ...sent, recordedBy: mail.requestedBy });
    }
    const { patientId, letterId, recipientId } = loop;
    const detail = { recipientId, status, trouble };
    return { value: { status }, about: { patientId, letterId, subjectId: mail.id, detail } };
  });
}

type Ended = {
  status: 'sent' | 'failed' | 'cancelled';
  sentAt?: Date;
  lastTrouble: MailTrouble | null;
};

async function end(tx: ClinicTransaction, job: MailJob, mail: MailRow, ended: Ended) {
  await changeMail(tx, mail, ended);
  await completeMailJob(tx, job);
  return ended.status;
}

async function putOff(
  tx: ClinicTransaction,
  job: MailJob,
  mail: MailRow,
  trouble: MailTrouble,
): Promise<MailStatus> {
  if (isFinalTrouble(trouble) || job.queue === LOST_QUEUE) {
    return end(tx, job, mail, { status: 'failed', lastTrouble: trouble });
  }
  const nextTryAt = await retryMailJob(tx, job);
  const status = nextTryAt === null ? 'failed' : 'queued';
  await changeMail(tx, mail, { status, lastTrouble: trouble, nextTryAt });
  return status;
}
