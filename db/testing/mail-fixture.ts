import pg from 'pg';
import { newRecipient } from '@/clinical/letters/recipients';
import type { LoopOf } from '@/clinical/loops/record-step';
import type { LetterMail } from '@/clinical/mail/letter-mail';
import type { Actor } from '../actors/actor';
import { openLetter } from '../letters/open-letter';
import { signLetter } from '../letters/sign-letter';
import { mailLetter } from '../letter-mail/mail-letter';
import { granted } from './clinic-fixture';
import { CHARTED, readyLetter } from './letter-fixture';

const to = newRecipient('to', [], {
  name: 'Bramble Radiology',
  email: 'rooms@bramble.example',
});
const copy = newRecipient('copy', [to], { name: 'Dr Ottoline Grebe' });

/** A signed letter with two recipients; each one's PDF says whose it is. */
export async function letterToMail(by: Actor): Promise<LoopOf & { noteId: string }> {
  const { answers: _answers, ...letter } = await readyLetter(by, undefined, {
    recipients: [to, copy],
  });
  const asRead = { ...letter, revision: 2, noteRevision: CHARTED };
  granted(await signLetter(by, asRead, pdfFor));
  return { ...letter, recipientId: 'r1' };
}

/** Every byte there is, so that an attachment that was re-encoded would show. */
const pdfFor = (_document: unknown, { recipientId }: { recipientId: string }) =>
  Promise.resolve(
    Buffer.concat([
      Buffer.from(`%PDF-for ${recipientId}\r\n.\r\n`),
      Buffer.from(Array.from({ length: 2048 }, (_, at) => at & 255)),
    ]),
  );

/** Asks for the letter to be e-mailed to its first recipient, from the page as it was signed. */
export async function askedToMail(
  by: Actor,
  { noteId: _noteId, ...of }: LoopOf & { noteId?: string },
  address = 'rooms@bramble.example',
): Promise<string> {
  const asked = await mailLetter(by, { ...of, revision: 1, address, hasAgreed: true });
  return granted(asked).mailId;
}

/** Where a letter's e-mail to a recipient stands, as its page shows it. */
export async function mailShown(
  by: Actor,
  { letterId, recipientId }: Pick<LoopOf, 'letterId' | 'recipientId'>,
): Promise<NonNullable<LetterMail['latest']>> {
  const { signed } = granted(await openLetter(by, letterId));
  const latest = signed?.mails.find((each) => each.recipientId === recipientId)?.latest;
  if (!latest) throw new Error('The page shows no e-mail.');
  return latest;
}

/** Lets the time pass that a job waits for: until its next try, or until the try it is in is given up. */
export async function timePasses(ownerUrl: string, mailId: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(
    `update physio_jobs.job set start_after = now() - interval '1 second',
       expire_in = case when state = 'active' then interval '0' else expire_in end where id = $1`,
    [mailId],
  );
  await owner.end();
}
