import { hkdfSync } from 'node:crypto';
import { authSecret } from './auth-options';

const BYTES = 32;

/**
 * The secret from which this account's browsers seal what they have not yet sent (base64url). It is
 * made of the installation's secret and the account, so that it is the same at every sign-in and is
 * kept nowhere; who changes AUTH_SECRET makes entries that wait in a browser unreadable for good.
 */
export function journalSecret(accountId: string): string {
  const salt = Buffer.from(accountId.toLowerCase());
  const made = hkdfSync('sha256', authSecret(), salt, 'physio-notes/journal/1', BYTES);
  return Buffer.from(made).toString('base64url');
}
