import { createTransport } from 'nodemailer';
import type { MailMessage } from '@/clinical/mail/mail-message';
import type { MailTrouble } from '@/clinical/mail/mail-words';
import type { MailSettings } from './mail-settings';
import { troubleOf } from './trouble-of';

/** Seconds that one try may take: less than its job has before it is given to another process. */
const TRY_SECONDS = 120;

/** One e-mail of one letter. */
export type OutgoingMail = MailMessage & {
  mailId: string;
  to: string;
  clinicName: string;
  /** Where an answer goes; '' for the sender's address. */
  replyTo: string;
  pdf: Buffer;
};

/**
 * Hands one message to the mail server; `null` once the server has taken it. Its Message-ID follows
 * from the e-mail's id, so that a second copy after a crash is known for one.
 */
export async function sendLetterMail(
  settings: MailSettings,
  mail: OutgoingMail,
): Promise<MailTrouble | null> {
  const { host, port, isSecure, mayStayOpen, signIn, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    requireTLS: !isSecure && !mayStayOpen,
    ...(signIn && { auth: { user: signIn.user, pass: signIn.password } }),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    // Nothing of a message is ever read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      messageId: `<${mail.mailId}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      from: { name: mail.clinicName, address: from },
      to: { name: '', address: mail.to },
      ...(mail.replyTo !== '' && { replyTo: { name: mail.clinicName, address: mail.replyTo } }),
      subject: mail.subject,
      text: mail.text,
      attachments: [{ filename: mail.fileName, content: mail.pdf, contentType: 'application/pdf' }],
      signal: AbortSignal.timeout(TRY_SECONDS * 1000),
    });
    return null;
  } catch (error) {
    return troubleOf(error);
  } finally {
    transport.close();
  }
}
