import type { MailTrouble } from '@/clinical/mail/mail-words';

/**
 * What kept a message from leaving, by nodemailer's code, the command that failed and the class of
 * the server's answer (RFC 5321: 4yz later, 5yz never). The answer's own text stays here: it quotes
 * addresses.
 */
export function troubleOf(error: unknown): MailTrouble {
  const code = read(error, 'code');
  const command = read(error, 'command');
  const answer = read(error, 'responseCode');
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    return isLater(answer) ? 'asked_to_wait' : 'sign_in_refused';
  }
  if (code === 'ETLS' || code === 'EREQUIRETLS') return 'no_encryption';
  if (isLater(answer)) return 'asked_to_wait';
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    if (command === 'RCPT TO' || command === 'API') return 'address_refused';
    if (code === 'EENVELOPE' && command === 'MAIL FROM') return 'sender_refused';
    return 'letter_refused';
  }
  if (typeof code === 'string' && UNREACHABLE.has(code)) return 'no_connection';
  return 'unknown';
}

const UNREACHABLE = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'EPROTOCOL',
  'EABORT',
  'ECONNREFUSED',
  'ECONNRESET',
]);

const isLater = (answer: unknown) => typeof answer === 'number' && answer >= 400 && answer < 500;

function read(error: unknown, key: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
}
