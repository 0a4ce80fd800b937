import { eq } from 'drizzle-orm';
import type { ChangePasswordInput } from '@/clinical/accounts/person';
import { passwordObjection } from '@/clinical/accounts/password-rule';
import type { Result } from '@/clinical/refusals';
import { refuse } from '../refuse';
import { accounts } from '../schema/identity';
import { endSessionsOf } from './end-sessions';
import { asIdentity, readIdentity, recordAccountEvent } from './identity-transaction';
import { hashPassword, isPassword } from './password-hash';
import { withdrawResetLinks } from './reset-links';
import type { Session } from './session';
import { askLeave, forgiveAttempts } from './sign-in-limits';

/**
 * Changes the person's password after proving the current one, and ends their other sessions.
 * Guessing is limited as at sign-in. Returns how many other sessions ended.
 */
export async function changePassword(
  session: Session,
  input: ChangePasswordInput & { address: string | null },
): Promise<Result<number>> {
  const objection = passwordObjection(input.newPassword, [
    session.email,
    session.displayName,
    ...session.workplaces.map((workplace) => workplace.clinicName),
  ]);
  if (objection)
    return { ok: false, refusal: { kind: 'invalid', fields: { newPassword: objection } } };
  const seconds = await askLeave(session.email, input.address);
  if (seconds > 0) return { ok: false, refusal: { kind: 'too_many_attempts', seconds } };

  const [account] = await readIdentity((db) =>
    db
      .select({ passwordHash: accounts.passwordHash })
      .from(accounts)
      .where(eq(accounts.id, session.accountId)),
  );
  if (!(await isPassword(account?.passwordHash ?? null, input.currentPassword)))
    return { ok: false, refusal: { kind: 'wrong_password' } };
  await forgiveAttempts(session.email, input.address);

  const passwordHash = await hashPassword(input.newPassword);
  return asIdentity(async (db, now) => {
    const proven = account?.passwordHash ?? '';
    const [row] = await db
      .select({ passwordHash: accounts.passwordHash })
      .from(accounts)
      .where(eq(accounts.id, session.accountId))
      .for('update');
    // Somebody else changed it since it was proven: they meant to shut this browser out.
    if (row?.passwordHash !== proven) refuse({ kind: 'wrong_password' });
    await db
      .update(accounts)
      .set({ passwordHash, passwordChangedAt: now })
      .where(eq(accounts.id, session.accountId));
    const { accountId, sessionId } = session;
    // They remember it after all: a link still under way is no longer wanted.
    await withdrawResetLinks(db, now, accountId);
    const ended = await endSessionsOf(db, now, accountId, 'password-changed', sessionId);
    await recordAccountEvent(db, now, accountId, 'password-changed', { ended });
    return ended;
  });
}
