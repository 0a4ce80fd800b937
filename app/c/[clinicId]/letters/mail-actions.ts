'use server';

import type { LoopOf } from '@/clinical/loops/record-step';
import { mailOfSchema, mailRequestSchema, type MailFormInput } from '@/clinical/mail/mail-form';
import type { ActionResult } from '@/components/forms/action-result';
import { cancelMail } from '@/db/letter-mail/cancel-mail';
import { mailLetter } from '@/db/letter-mail/mail-letter';
import { answer, refused } from '../../../action-answer';
import { asked } from '../../../asked';
import { letterSender } from '../../../letter-mail';

const NOT_SET_UP =
  'E-mail is not set up on this server any more, so nothing was asked for. Send the letter another way.';

/** Asks for a recipient's copy to be e-mailed. */
export async function sendByMail(
  of: LoopOf & { revision: number },
  values: MailFormInput,
): Promise<ActionResult<{ mailId: string }>> {
  const read = await asked(mailRequestSchema, { ...values, ...of });
  if (!read.ok) return read;
  if (letterSender() === null) return refused({ kind: 'blocked', words: NOT_SET_UP });
  return answer(await mailLetter(read.value.actor, read.value.input));
}

/** Takes back what waits to be e-mailed. */
export async function cancelWaitingMail(
  of: LoopOf & { mailId: string },
): Promise<ActionResult<{ mailId: string }>> {
  const read = await asked(mailOfSchema, of);
  return read.ok ? answer(await cancelMail(read.value.actor, read.value.input)) : read;
}
