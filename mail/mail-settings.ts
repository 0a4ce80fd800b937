import { mailAddress } from '@/clinical/mail/mail-form';

/** The mail server that letters are handed to, and the address they come from. */
export type MailSettings = {
  host: string;
  port: number;
  /** Encrypted from the first byte (smtps). */
  isSecure: boolean;
  /** Without it a connection that starts in the clear must not stay so: another machine is asked. */
  mayStayOpen: boolean;
  signIn: { user: string; password: string } | null;
  from: string;
};

const EXAMPLE = 'smtps://user:password@mail.example.org:465';

/**
 * Reads SMTP_URL and MAIL_FROM. Neither: no e-mail. `problems` are words for whoever runs the server,
 * and never hold the password.
 */
export function readMailSettings(env: Record<string, string | undefined>): {
  settings: MailSettings | null;
  problems: readonly string[];
} {
  const { SMTP_URL = '', MAIL_FROM = '' } = env;
  if (SMTP_URL === '' && MAIL_FROM === '') return { settings: null, problems: [] };
  const problems: string[] = [];
  const server = serverOf(SMTP_URL);
  if (!server) {
    problems.push(
      SMTP_URL === ''
        ? `MAIL_FROM is set and SMTP_URL is not: letters have no mail server to go to. Set it, like ${EXAMPLE}, or leave out both.`
        : `SMTP_URL is no address of a mail server. It looks like ${EXAMPLE}, with %40 for an @ and %2F for a / in the password.`,
    );
  }
  const from = mailAddress.safeParse(MAIL_FROM);
  if (!from.success) {
    problems.push(
      MAIL_FROM === ''
        ? 'SMTP_URL is set and MAIL_FROM is not: letters need an address to come from, like letters@example.org.'
        : `MAIL_FROM is "${MAIL_FROM}", which is no e-mail address. Give the bare address, like letters@example.org; the clinic’s name is put before it.`,
    );
  }
  if (!server || !from.success) return { settings: null, problems };
  return { settings: { ...server, from: from.data }, problems };
}

function serverOf(text: string): Omit<MailSettings, 'from'> | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url?.hostname || !['smtp:', 'smtps:'].includes(url.protocol)) return null;
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') return null;
  const isSecure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const user = decoded(url.username);
  const password = decoded(url.password);
  if (user === null || password === null) return null;
  return {
    host,
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    isSecure,
    mayStayOpen: host === 'localhost' || host === '::1' || host.startsWith('127.'),
    signIn: user === '' ? null : { user, password },
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
