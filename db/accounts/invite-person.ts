import { eq, gt, isNull, sql, type SQL } from 'drizzle-orm';
import type { Invitation } from '@/clinical/accounts/person';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { invitations, memberships } from '../schema/identity';
import { hashOfSecret, newSecret } from './secret';

export const INVITATION_DAYS = 7;

/**
 * Makes the one-time link's token for somebody to join the actor's clinic; it is in the answer and
 * nowhere else. A link still open for the same address stops working. `email_in_use` when that
 * address is among the clinic's people already, disabled ones included.
 */
export async function invitePerson(
  actor: Actor,
  input: Invitation,
): Promise<Result<{ invitationId: string; token: string; expiresAt: Date }>> {
  return change(actor, 'people.invite', async (tx) => {
    const [person] = await tx.db
      .select({ id: memberships.id })
      .from(memberships)
      .where(inThisClinic(tx, memberships, eq(memberships.email, input.email)));
    if (person) refuse({ kind: 'email_in_use' });
    await tx.db
      .update(invitations)
      .set({ revokedAt: tx.now })
      .where(
        inThisClinic(
          tx,
          invitations,
          eq(invitations.email, input.email),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
        ),
      );
    const token = newSecret();
    const invitationId = newId();
    const expiresAt = new Date(tx.now.getTime() + INVITATION_DAYS * 86_400_000);
    await tx.db.insert(invitations).values({
      clinicId: tx.clinicId,
      id: invitationId,
      email: input.email,
      displayName: input.displayName,
      role: input.role,
      profession: input.profession,
      registration: input.registration || null,
      providerNumber: input.providerNumber || null,
      tokenHash: hashOfSecret(token),
      invitedBy: actor.membershipId,
      createdAt: tx.now,
      expiresAt,
    });
    return {
      value: { invitationId, token, expiresAt },
      about: { subjectId: invitationId, detail: { role: input.role } },
    };
  });
}

/**
 * Whoever invited is an owner here still: an owner who was shut out must not come back, or let
 * somebody in, by a link made before. Written out in SQL: it stands in an UPDATE too, where Drizzle
 * would leave the columns without their table.
 */
const INVITER_IS_OWNER = sql`exists (
  select from memberships inviter
  where inviter.clinic_id = invitations.clinic_id and inviter.id = invitations.invited_by
    and inviter.role = 'owner' and inviter.disabled_at is null)`;

/** The conditions under which an invitation can still be accepted. */
export function whileOpen(now: Date): readonly SQL[] {
  return [
    INVITER_IS_OWNER,
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
  ];
}
