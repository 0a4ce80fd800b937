import { and, eq, isNull } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import { accounts, memberships } from '../schema/identity';
import { beginSession } from './begin-session';
import { asIdentity, readIdentity } from './identity-transaction';
import { isPassword } from './password-hash';
import { keepProvenPassword } from './proven-password';
import { askLeave, forgiveAttempts } from './sign-in-limits';

/**
 * Signs in: the secret of a new session, or `wrong_sign_in` in the same words and time whether the
 * address is unknown, the password wrong or the person disabled everywhere; `too_many_attempts`
 * before the password is looked at. `email` in lower case, `address` the client's IP or null.
 */
export async function signIn(input: {
  email: string;
  password: string;
  address: string | null;
}): Promise<Result<{ secret: string; accountId: string }>> {
  const seconds = await askLeave(input.email, input.address);
  if (seconds > 0) return { ok: false, refusal: { kind: 'too_many_attempts', seconds } };

  const [account] = await readIdentity((db) =>
    db
      .select({
        id: accounts.id,
        passwordHash: accounts.passwordHash,
        membershipId: memberships.id,
      })
      .from(accounts)
      .leftJoin(
        memberships,
        and(eq(memberships.accountId, accounts.id), isNull(memberships.disabledAt)),
      )
      .where(eq(accounts.email, input.email))
      .limit(1),
  );
  const isRight = await isPassword(account?.passwordHash ?? null, input.password);
  if (!account || !isRight || account.membershipId === null)
    return { ok: false, refusal: { kind: 'wrong_sign_in' } };

  await forgiveAttempts(input.email, input.address);
  return asIdentity(async (db, now) => {
    await keepProvenPassword(db, account.id, account.passwordHash);
    return { secret: await beginSession(db, now, account.id), accountId: account.id };
  });
}
