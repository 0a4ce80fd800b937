import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { ResetPasswordInput } from '@/clinical/accounts/person';
import { passwordObjection } from '@/clinical/accounts/password-rule';
import type { Result } from '@/clinical/refusals';
import { refuse } from '../refuse';
import { accounts, passwordResets } from '../schema/identity';
import { endSessionsOf } from './end-sessions';
import { asIdentity, recordAccountEvent } from './identity-transaction';
import { openResetLink } from './open-reset-link';
import { hashPassword } from './password-hash';
import { openResetLinks } from './reset-links';
import { hashOfSecret } from './secret';
import { forgiveAttempts } from './sign-in-limits';

/**
 * Uses up a one-time link: sets the person's new password and ends all their sessions; they sign in
 * with it. Their failed attempts are forgotten. `link_used` when the link is not open.
 */
export async function resetPassword(
  token: string,
  { newPassword }: ResetPasswordInput,
): Promise<Result<null>> {
  const person = await openResetLink(token);
  if (!person) return { ok: false, refusal: { kind: 'link_used' } };
  const { email, displayName, clinicName } = person;
  const objection = passwordObjection(newPassword, [email, displayName, clinicName]);
  if (objection)
    return { ok: false, refusal: { kind: 'invalid', fields: { newPassword: objection } } };

  const passwordHash = await hashPassword(newPassword);
  const reset = await asIdentity(async (db, now) => {
    const mine = eq(passwordResets.tokenHash, hashOfSecret(token));
    // Waits for a use of the same link, and for the person joining another clinic: only then is it
    // known whether the link is still open.
    await db
      .select({ id: accounts.id })
      .from(accounts)
      .where(
        inArray(
          accounts.id,
          db.select({ id: passwordResets.accountId }).from(passwordResets).where(mine),
        ),
      )
      .for('no key update');
    const [link] = await openResetLinks(db, now, mine);
    if (!link) return refuse({ kind: 'link_used' });
    const { accountId, resetId, madeBy } = link;
    const [used] = await db
      .update(passwordResets)
      .set({ usedAt: now })
      .where(and(mine, isNull(passwordResets.usedAt), isNull(passwordResets.withdrawnAt)))
      .returning({ id: passwordResets.id });
    if (!used) refuse({ kind: 'link_used' });
    await db
      .update(accounts)
      .set({ passwordHash, passwordChangedAt: now })
      .where(eq(accounts.id, accountId));
    const ended = await endSessionsOf(db, now, accountId, 'password-reset');
    await recordAccountEvent(db, now, accountId, 'password-reset', { resetId, madeBy, ended });
    return null;
  });
  if (reset.ok) await forgiveAttempts(email, null);
  return reset;
}
