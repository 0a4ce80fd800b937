import type { MailStanding } from '@/clinical/mail/letter-mail';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { readLetter } from '../letters/lock-letter';
import { look } from '../look';
import { latestMails, mailStanding } from './latest-mails';

/**
 * Where the e-mails of a letter stand, asked again and again by a page that is open. It says nothing
 * of the letter, so that only opening the page is audited.
 */
export async function followMails(
  actor: Actor,
  letterId: string,
): Promise<Result<readonly MailStanding[]>> {
  return look(actor, 'letter.follow-mail', async (tx) => {
    await readLetter(tx, letterId);
    const mails = await latestMails(tx, [letterId]);
    return { value: mails.map(mailStanding), about: {} };
  });
}
