import { eq, isNull } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { memberships } from '../schema/identity';
import { endStrandedSessions } from './end-stranded-sessions';
import { keepAnOwner } from './keep-an-owner';

/**
 * Takes a person's access to the actor's clinic away, at once: every read asks the membership. Who
 * works nowhere else is signed out. The last enabled owner cannot be disabled.
 */
export async function disablePerson(
  actor: Actor,
  input: { membershipId: string },
): Promise<Result<null>> {
  const disabled = await change(actor, 'people.disable', async (tx) => {
    const mine = eq(memberships.id, input.membershipId);
    await keepAnOwner(tx, input.membershipId);
    const [person] = await tx.db
      .update(memberships)
      .set({ disabledAt: tx.now })
      .where(inThisClinic(tx, memberships, mine, isNull(memberships.disabledAt)))
      .returning({ accountId: memberships.accountId });
    if (person) return { value: person.accountId, about: { subjectId: input.membershipId } };
    const [found] = await tx.db
      .select({ id: memberships.id })
      .from(memberships)
      .where(inThisClinic(tx, memberships, mine));
    return refuse(found ? { kind: 'wrong_state', state: 'disabled' } : { kind: 'not_found' });
  });
  if (!disabled.ok) return disabled;
  await endStrandedSessions(disabled.value);
  return { ok: true, value: null };
}
