import { eq, sql } from 'drizzle-orm';
import type { PersonDetails } from '@/clinical/accounts/person';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { memberships } from '../schema/identity';
import { keepAnOwner } from './keep-an-owner';

export type ChangePerson = {
  membershipId: string;
  /** The revision that was on screen; another one now is `stale`. */
  revision: number;
  person: PersonDetails;
};

/**
 * Changes a person's role, name, numbers and imaging entitlements in the actor's clinic, from their next request on. What
 * they signed keeps the words it was signed with. The last enabled owner stays one.
 */
export async function changePerson(
  actor: Actor,
  { membershipId, revision, person }: ChangePerson,
): Promise<Result<{ revision: number }>> {
  return change(actor, 'people.change', async (tx) => {
    if (person.role !== 'owner') await keepAnOwner(tx, membershipId);
    const mine = eq(memberships.id, membershipId);
    const [before] = await tx.db
      .select()
      .from(memberships)
      .where(inThisClinic(tx, memberships, mine))
      .for('update');
    if (!before) return refuse({ kind: 'not_found' });
    if (before.revision !== revision) refuse({ kind: 'stale', theirRevision: before.revision });
    const after = {
      role: person.role,
      displayName: person.displayName,
      profession: person.profession,
      registration: person.registration || null,
      providerNumber: person.providerNumber || null,
      imagingEntitlements: person.imagingEntitlements ?? before.imagingEntitlements,
    };
    await tx.db
      .update(memberships)
      .set({ ...after, revision: sql`${memberships.revision} + 1` })
      .where(inThisClinic(tx, memberships, mine, eq(memberships.revision, revision)));
    const old = new Map<string, unknown>(Object.entries(before));
    const fields = Object.entries(after)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old.get(name)))
      .map(([name]) => name)
      .join(' ');
    return {
      value: { revision: revision + 1 },
      about: {
        subjectId: membershipId,
        detail: { fields, fromRole: before.role, toRole: after.role },
      },
    };
  });
}
