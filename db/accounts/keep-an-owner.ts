import { asc, eq, isNull } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { memberships } from '../schema/identity';

/**
 * Refuses `last_owner` when this person is the clinic's only enabled owner. The owners' rows stay
 * locked, in one order, so that two owners cannot shut each other out at once.
 */
export async function keepAnOwner(tx: ClinicTransaction, membershipId: string): Promise<void> {
  const owners = await tx.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      inThisClinic(tx, memberships, eq(memberships.role, 'owner'), isNull(memberships.disabledAt)),
    )
    .orderBy(asc(memberships.id))
    .for('update');
  if (owners.length === 1 && owners[0]?.id === membershipId) refuse({ kind: 'last_owner' });
}
