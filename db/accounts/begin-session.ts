import { newId } from '../new-id';
import { sessions } from '../schema/identity';
import { recordAccountEvent, type IdentityDatabase } from './identity-transaction';
import { hashOfSecret, newSecret } from './secret';
import { ABSOLUTE_HOURS } from './session';

/**
 * Starts a session for an account whose password was right in this transaction. Returns the secret
 * for the cookie; only its hash is stored.
 */
export async function beginSession(
  db: IdentityDatabase,
  now: Date,
  accountId: string,
): Promise<string> {
  const secret = newSecret();
  const id = newId();
  await db.insert(sessions).values({
    id,
    tokenHash: hashOfSecret(secret),
    accountId,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000),
  });
  await recordAccountEvent(db, now, accountId, 'signed-in', { sessionId: id });
  return secret;
}
