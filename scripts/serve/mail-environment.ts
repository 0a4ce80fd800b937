import { readMailSettings } from '@/mail/mail-settings';

/** What the web process is told of e-mail: both, or neither. */
export type MailEnvironment = { SMTP_URL: string; MAIL_FROM: string };

/**
 * E-mail as it is set up where a program was started.
 *
 * @throws with words for whoever runs it when it is set up by halves or wrongly
 */
export function mailEnvironment(env: Record<string, string | undefined>): MailEnvironment {
  const { settings, problems } = readMailSettings(env);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { SMTP_URL = '', MAIL_FROM = '' } = env;
  return settings ? { SMTP_URL, MAIL_FROM } : { SMTP_URL: '', MAIL_FROM: '' };
}
