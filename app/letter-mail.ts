import { logLetterMail, logSurprise } from '@/auth/log';
import { readMailSettings } from '@/mail/mail-settings';
import { startMailWorker } from '@/mail/mail-worker';
import { verifyAddress } from './verify-address';

/** The address that letters come from; `null` where e-mail is not set up. */
export function letterSender(): string | null {
  return readMailSettings(process.env).settings?.from ?? null;
}

/** Sends letters from this process, if e-mail is set up. Builds have no database and send nothing. */
export function startSendingLetters(): void {
  const { settings } = readMailSettings(process.env);
  if (!settings || !process.env.PHYSIO_APP_DATABASE_URL) return;
  startMailWorker({
    settings,
    verifyAddress,
    onOutcome: logLetterMail,
    onSurprise: (error) => logSurprise(error, { act: 'letter.mail-attempt' }),
  });
}
