import type { MailOf } from '@/clinical/mail/mail-form';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { demandSameClinic } from '../demand-same';
import { refuse } from '../refuse';
import { changeMail } from './change-mail';
import { lockMail } from './lock-mail';
import { cancelMailJob } from './mail-jobs';

/** Takes back what waits to be e-mailed. What is on its way to the mail server cannot be stopped. */
export async function cancelMail(actor: Actor, input: MailOf): Promise<Result<{ mailId: string }>> {
  return change(actor, 'letter.cancel-mail', async (tx) => {
    demandSameClinic(tx, input);
    const locked = await lockMail(tx, input.mailId);
    if (!locked) return refuse({ kind: 'not_found' });
    const { mail, loop } = locked;
    if (loop.patientId !== input.patientId) refuse({ kind: 'mismatch', what: 'patient' });
    if (mail.letterId !== input.letterId || mail.recipientId !== input.recipientId) {
      refuse({ kind: 'not_found' });
    }
    if (mail.status !== 'queued') {
      const words =
        mail.status === 'sent'
          ? 'Too late: the mail server has taken this letter already. Telephone the recipient if it must not be read.'
          : 'This e-mail waits no more. Reload the page to see what came of it.';
      refuse({ kind: 'blocked', words });
    }
    if (mail.tryingSince !== null) {
      const words =
        'It is being handed to the mail server at this moment, so it was not cancelled. Wait a moment to see what comes of it.';
      refuse({ kind: 'blocked', words });
    }
    await changeMail(tx, mail, { status: 'cancelled' });
    await cancelMailJob(tx, mail.id);
    const { patientId, letterId, recipientId } = loop;
    const about = { patientId, letterId, subjectId: mail.id, detail: { recipientId } };
    return { value: { mailId: mail.id }, about };
  });
}
