import { formatDateTime } from '@/clinical/dates';
import type { LetterMail } from '@/clinical/mail/letter-mail';
import { MAIL_TROUBLE_WORDS } from '@/clinical/mail/mail-words';
import type { ClinicFormat } from '@/clinical/notes/note-content';

type MailLineProps = { mail: NonNullable<LetterMail['latest']>; format: ClinicFormat };

/** Where an e-mail stands, in one sentence. Sent means that the mail server took it, and is said so. */
export function MailLine({ mail, format }: MailLineProps) {
  return (
    <p role="status" className={mail.trouble ? 'font-medium text-decision-ink' : undefined}>
      {words(mail, (at) => formatDateTime(new Date(at), format.timeZone, format.dateFormat))}
    </p>
  );
}

function words(mail: MailLineProps['mail'], when: (at: string) => string): string {
  const { status, address, trouble, attempts, isBeingSent, nextTryAt, sentAt } = mail;
  const why = trouble === null ? '' : `: ${MAIL_TROUBLE_WORDS[trouble]}`;
  switch (status) {
    case 'sent':
      return `E-mailed to ${address}: taken by the mail server${sentAt ? ` ${when(sentAt)}` : ''}`;
    case 'failed':
      return `Could not be e-mailed to ${address}${why}. Send it another way.`;
    case 'cancelled':
      return `The e-mail to ${address} was cancelled.`;
    case 'queued': {
      if (trouble === null) {
        return isBeingSent
          ? `Being e-mailed to ${address} …`
          : `Waits to be e-mailed to ${address}`;
      }
      const tried = attempts === 1 ? 'Tried once' : `Tried ${attempts} times`;
      const next = isBeingSent ? 'trying again now' : nextTryAt && `next try ${when(nextTryAt)}`;
      return `Not yet e-mailed to ${address}${why}. ${[tried, next].filter(Boolean).join('; ')}.`;
    }
  }
}
