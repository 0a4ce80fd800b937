import { and, eq, isNull } from 'drizzle-orm';
import { connections } from '../connect';
import { memberships } from '../schema/identity';
import { mint, type Actor } from './actor';

/**
 * The actor that an account is in one clinic, read now: a membership disabled a moment ago gives
 * `null`, as does one that never was. Call it with the account of a live session only.
 */
export async function actorOfAccount(accountId: string, clinicId: string): Promise<Actor | null> {
  return read(accountId, clinicId, null);
}

/** An actor whose clock stands at a given time, so that seeds write records on their own dates. */
export async function seedActor(
  accountId: string,
  clinicId: string,
  clock: () => Date,
): Promise<Actor> {
  const actor = await read(accountId, clinicId, clock);
  if (!actor) throw new Error('The seed named an account that is not in this clinic.');
  return actor;
}

async function read(
  accountId: string,
  clinicId: string,
  clock: (() => Date) | null,
): Promise<Actor | null> {
  const [membership] = await connections()
    .identity.select()
    .from(memberships)
    .where(
      and(
        eq(memberships.clinicId, clinicId),
        eq(memberships.accountId, accountId),
        isNull(memberships.disabledAt),
      ),
    );
  if (!membership) return null;
  return mint<Actor>({
    accountId,
    membershipId: membership.id,
    clinicId,
    role: membership.role,
    displayName: membership.displayName,
    profession: membership.profession,
    registration: membership.registration,
    providerNumber: membership.providerNumber,
    clock,
  });
}
