import { paths } from '@/components/paths';
import type { JournalSecret } from './journal-secret';
import { accountKeys, type AccountKeys } from './seal';

export type KeysOutcome =
  | { kind: 'keys'; keys: AccountKeys }
  /** Nobody is signed in, or somebody else than whose page this is. */
  | { kind: 'signed-out' }
  | { kind: 'unreachable' }
  /** This browser has no cryptography here: an address without TLS, a very old browser. */
  | { kind: 'impossible' };

const TIMEOUT_MS = 10_000;

/** Of this page's account. In memory, and gone with the page. */
let known: AccountKeys | null = null;

/** The keys of the account whose page this is, asked of the server once. */
export async function keysOf(accountId: string): Promise<KeysOutcome> {
  if (known?.accountId === accountId) return { kind: 'keys', keys: known };
  if (typeof crypto === 'undefined' || !('subtle' in crypto)) return { kind: 'impossible' };
  try {
    const response = await fetch(paths.journalSecret(), {
      method: 'POST',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 401) return { kind: 'signed-out' };
    if (!response.ok) return { kind: 'unreachable' };
    const answer = (await response.json()) as JournalSecret;
    if (answer.accountId !== accountId) return { kind: 'signed-out' };
    known = await accountKeys(accountId, answer.secret);
    return { kind: 'keys', keys: known };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** At sign-out: this page opens and seals nothing more. */
export function forgetKeys(): void {
  known = null;
}
