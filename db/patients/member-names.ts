import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { memberships } from '../schema/identity';

/** The names of everybody who works or worked in this clinic, by account. */
export async function memberNames(tx: ClinicTransaction): Promise<ReadonlyMap<string, string>> {
  const members = await tx.db
    .select({ accountId: memberships.accountId, name: memberships.displayName })
    .from(memberships)
    .where(inThisClinic(tx, memberships));
  return new Map(members.map(({ accountId, name }) => [accountId, name]));
}
