import { eq } from 'drizzle-orm';
import { refuse } from '../refuse';
import { accounts } from '../schema/identity';
import type { IdentityDatabase } from './identity-transaction';

/**
 * Refuses `wrong_sign_in` unless the account still has the password that was proven before this
 * transaction, and keeps it until the end. Hashing takes a while: without this, a password that was
 * reset meanwhile, to shut somebody out, would still let them in.
 */
export async function keepProvenPassword(
  db: IdentityDatabase,
  accountId: string,
  provenHash: string,
): Promise<void> {
  const [account] = await db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for('share');
  if (account?.passwordHash !== provenHash) refuse({ kind: 'wrong_sign_in' });
}
