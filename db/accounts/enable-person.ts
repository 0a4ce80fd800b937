import { eq, isNotNull } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { look } from '../look';
import { refuse } from '../refuse';
import { memberships } from '../schema/identity';
import { endStrandedSessions } from './end-stranded-sessions';

/** Gives a disabled person their access back; they sign in anew. */
export async function enablePerson(
  actor: Actor,
  input: { membershipId: string },
): Promise<Result<null>> {
  const found = await findDisabled(actor, input.membershipId);
  if (!found.ok) return found;
  // A session that outlived the disabling (the server died in between) must not come back to life.
  await endStrandedSessions(found.value);
  return change(actor, 'people.enable', async (tx) => {
    const [person] = await tx.db
      .update(memberships)
      .set({ disabledAt: null })
      .where(
        inThisClinic(
          tx,
          memberships,
          eq(memberships.id, input.membershipId),
          isNotNull(memberships.disabledAt),
        ),
      )
      .returning({ id: memberships.id });
    if (!person) refuse({ kind: 'wrong_state', state: 'enabled' });
    return { value: null, about: { subjectId: person.id } };
  });
}

function findDisabled(actor: Actor, membershipId: string): Promise<Result<string>> {
  return look(actor, 'people.open', async (tx) => {
    const [person] = await tx.db
      .select({ accountId: memberships.accountId, disabledAt: memberships.disabledAt })
      .from(memberships)
      .where(inThisClinic(tx, memberships, eq(memberships.id, membershipId)));
    if (!person) return refuse({ kind: 'not_found' });
    if (!person.disabledAt) return refuse({ kind: 'wrong_state', state: 'enabled' });
    return { value: person.accountId, about: {} };
  });
}
