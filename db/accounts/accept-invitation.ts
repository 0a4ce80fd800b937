import { and, eq } from 'drizzle-orm';
import type { AcceptInvitationInput } from '@/clinical/accounts/person';
import { passwordObjection } from '@/clinical/accounts/password-rule';
import type { Result } from '@/clinical/refusals';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { accounts, invitations, memberships } from '../schema/identity';
import { beginSession } from './begin-session';
import {
  asIdentity,
  readIdentity,
  recordAccountEvent,
  type IdentityDatabase,
} from './identity-transaction';
import { whileOpen } from './invite-person';
import { openInvitation, type InvitationToAccept } from './open-invitation';
import { hashPassword, isPassword } from './password-hash';
import { keepProvenPassword } from './proven-password';
import { hashOfSecret } from './secret';
import { askLeave, forgiveAttempts } from './sign-in-limits';

export type AcceptedInvitation = { clinicId: string; accountId: string; secret: string };

/**
 * Uses up a one-time link: makes the account (or, for somebody who has one, proves its password),
 * joins it to the clinic and signs in. `link_used` when the link is not open.
 */
export async function acceptInvitation(
  token: string,
  input: AcceptInvitationInput & { address: string | null },
): Promise<Result<AcceptedInvitation>> {
  const invitation = await openInvitation(token);
  if (!invitation) return { ok: false, refusal: { kind: 'link_used' } };
  const password = invitation.hasAccount
    ? await provenPassword(invitation, input)
    : await newPassword(invitation, input);
  if (!password.ok) return password;

  return asIdentity(async (db, now) => {
    const [accepted] = await db
      .update(invitations)
      .set({ acceptedAt: now })
      .where(and(eq(invitations.tokenHash, hashOfSecret(token)), ...whileOpen(now)))
      .returning();
    if (!accepted) return refuse({ kind: 'link_used' });
    const proven = password.value;
    if (proven.accountId !== null)
      await keepProvenPassword(db, proven.accountId, proven.passwordHash);
    const accountId =
      proven.accountId ??
      (await newAccount(db, now, {
        email: accepted.email,
        displayName: input.displayName,
        passwordHash: proven.passwordHash,
      }));
    const membershipId = newId();
    const [joined] = await db
      .insert(memberships)
      .values({
        clinicId: accepted.clinicId,
        id: membershipId,
        accountId,
        role: accepted.role,
        displayName: input.displayName,
        email: accepted.email,
        profession: accepted.profession,
        registration: accepted.registration,
        providerNumber: accepted.providerNumber,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: memberships.id });
    if (!joined) refuse({ kind: 'email_in_use' });
    await recordAccountEvent(db, now, accountId, 'invitation-accepted', {
      clinicId: accepted.clinicId,
      membershipId,
    });
    const secret = await beginSession(db, now, accountId);
    return { clinicId: accepted.clinicId, accountId, secret };
  });
}

type Password = { accountId: string | null; passwordHash: string };

async function newPassword(
  invitation: InvitationToAccept,
  input: AcceptInvitationInput,
): Promise<Result<Password>> {
  const objection = passwordObjection(input.password, [
    invitation.email,
    invitation.clinicName,
    input.displayName,
  ]);
  if (objection)
    return { ok: false, refusal: { kind: 'invalid', fields: { password: objection } } };
  return { ok: true, value: { accountId: null, passwordHash: await hashPassword(input.password) } };
}

async function provenPassword(
  invitation: InvitationToAccept,
  input: AcceptInvitationInput & { address: string | null },
): Promise<Result<Password>> {
  const seconds = await askLeave(invitation.email, input.address);
  if (seconds > 0) return { ok: false, refusal: { kind: 'too_many_attempts', seconds } };
  const [account] = await readIdentity((db) =>
    db
      .select({ accountId: accounts.id, passwordHash: accounts.passwordHash })
      .from(accounts)
      .where(eq(accounts.email, invitation.email)),
  );
  const isRight = await isPassword(account?.passwordHash ?? null, input.password);
  if (!account || !isRight) return { ok: false, refusal: { kind: 'wrong_sign_in' } };
  await forgiveAttempts(invitation.email, input.address);
  return { ok: true, value: account };
}

async function newAccount(
  db: IdentityDatabase,
  now: Date,
  account: { email: string; displayName: string; passwordHash: string },
): Promise<string> {
  const [made] = await db
    .insert(accounts)
    .values({ id: newId(), ...account, passwordChangedAt: now, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  // The same address was registered by another link a moment ago: its password must be proven.
  if (!made) return refuse({ kind: 'email_in_use' });
  return made.id;
}
