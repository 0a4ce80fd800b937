import { eq } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { memberships } from '../schema/identity';
import { asIdentity } from './identity-transaction';
import { withdrawResetLinks } from './reset-links';

/** Makes a person's reset link stop working. `link_used` when none is open. */
export async function withdrawResetLink(
  actor: Actor,
  input: { membershipId: string },
): Promise<Result<null>> {
  return change(actor, 'people.withdraw-reset-link', async (tx) => {
    const [person] = await tx.db
      .select({ accountId: memberships.accountId })
      .from(memberships)
      .where(inThisClinic(tx, memberships, eq(memberships.id, input.membershipId)));
    if (!person) return refuse({ kind: 'not_found' });
    const withdrawn = await asIdentity((db, now) => withdrawResetLinks(db, now, person.accountId));
    if (!withdrawn.ok) return refuse(withdrawn.refusal);
    if (!withdrawn.value) refuse({ kind: 'link_used' });
    return { value: null, about: { subjectId: input.membershipId } };
  });
}
