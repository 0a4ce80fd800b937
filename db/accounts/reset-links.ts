import { and, eq, gt, isNull, ne, notExists, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { clinics } from '../schema/clinics';
import { accounts, memberships, passwordResets } from '../schema/identity';
import type { IdentityDatabase } from './identity-transaction';

type Reading = Pick<IdentityDatabase, 'select'>;

/** Short: it is made while the person waits for it. */
export const RESET_LINK_HOURS = 24;

/**
 * The reset links that open now. Beside being unused and young, a link opens only while its person
 * works in that one clinic and its maker is an owner there: an owner who was shut out, or whose
 * clinic is not the only one, must not take over an account with a link made before.
 */
export function openResetLinks(db: Reading, now: Date, which: SQL) {
  const maker = alias(memberships, 'maker');
  return db
    .select({
      resetId: passwordResets.id,
      accountId: passwordResets.accountId,
      madeBy: passwordResets.madeBy,
      expiresAt: passwordResets.expiresAt,
      email: accounts.email,
      displayName: memberships.displayName,
      membershipId: memberships.id,
      clinicId: memberships.clinicId,
      clinicName: clinics.name,
    })
    .from(passwordResets)
    .innerJoin(accounts, eq(accounts.id, passwordResets.accountId))
    .innerJoin(
      memberships,
      and(eq(memberships.accountId, passwordResets.accountId), isNull(memberships.disabledAt)),
    )
    .innerJoin(clinics, eq(clinics.clinicId, memberships.clinicId))
    .innerJoin(
      maker,
      and(
        eq(maker.clinicId, memberships.clinicId),
        eq(maker.accountId, passwordResets.madeBy),
        eq(maker.role, 'owner'),
        isNull(maker.disabledAt),
      ),
    )
    .where(
      and(
        isNull(passwordResets.usedAt),
        isNull(passwordResets.withdrawnAt),
        gt(passwordResets.expiresAt, now),
        notExists(workplacesBeside(db, memberships)),
        which,
      ),
    );
}

/** The person's memberships, disabled ones included, in clinics other than the one given. */
function workplacesBeside(db: Reading, here: typeof memberships) {
  const other = alias(memberships, 'other');
  return db
    .select({ id: other.id })
    .from(other)
    .where(and(eq(other.accountId, here.accountId), ne(other.clinicId, here.clinicId)));
}

/** Makes the account's link stop working. Returns whether there was one, not yet too old. */
export async function withdrawResetLinks(
  db: IdentityDatabase,
  now: Date,
  accountId: string,
): Promise<boolean> {
  const withdrawn = await db
    .update(passwordResets)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(passwordResets.accountId, accountId),
        isNull(passwordResets.usedAt),
        isNull(passwordResets.withdrawnAt),
      ),
    )
    .returning({ expiresAt: passwordResets.expiresAt });
  return withdrawn.some(({ expiresAt }) => expiresAt > now);
}
