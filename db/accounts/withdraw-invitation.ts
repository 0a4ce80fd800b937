import { eq, isNull } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { invitations } from '../schema/identity';

/** Makes an invitation's link stop working. `link_used` once it was accepted or withdrawn. */
export async function withdrawInvitation(
  actor: Actor,
  input: { invitationId: string },
): Promise<Result<null>> {
  return change(actor, 'people.withdraw-invitation', async (tx) => {
    const mine = eq(invitations.id, input.invitationId);
    const [withdrawn] = await tx.db
      .update(invitations)
      .set({ revokedAt: tx.now })
      .where(
        inThisClinic(
          tx,
          invitations,
          mine,
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
        ),
      )
      .returning({ id: invitations.id });
    if (withdrawn) return { value: null, about: { subjectId: withdrawn.id } };
    const [found] = await tx.db
      .select({ id: invitations.id })
      .from(invitations)
      .where(inThisClinic(tx, invitations, mine));
    return refuse({ kind: found ? 'link_used' : 'not_found' });
  });
}
