import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../connect';
import { clinics } from '../schema/clinics';
import { accounts, memberships, sessions } from '../schema/identity';
import { readIdentity } from './identity-transaction';
import { hashOfSecret } from './secret';
import { IDLE_MINUTES, type Session } from './session';

/**
 * The live session of a cookie's secret, or null: unknown, ended, idle or old, or of a person who
 * works nowhere any more. Does not extend it; see `touchSession`.
 */
export function readSession(secret: string): Promise<Session | null> {
  return readIdentity((identity) => read(identity, secret));
}

async function read(identity: Pick<Database, 'select'>, secret: string): Promise<Session | null> {
  const now = Date.now();
  const [row] = await identity
    .select({
      sessionId: sessions.id,
      accountId: sessions.accountId,
      email: accounts.email,
      displayName: accounts.displayName,
      startedAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.tokenHash, hashOfSecret(secret)),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, new Date(now)),
        gt(sessions.lastUsedAt, new Date(now - IDLE_MINUTES * 60_000)),
      ),
    );
  if (!row) return null;
  const workplaces = await identity
    .select({
      clinicId: memberships.clinicId,
      clinicName: clinics.name,
      membershipId: memberships.id,
      role: memberships.role,
      displayName: memberships.displayName,
    })
    .from(memberships)
    .innerJoin(clinics, eq(clinics.clinicId, memberships.clinicId))
    .where(and(eq(memberships.accountId, row.accountId), isNull(memberships.disabledAt)))
    .orderBy(asc(clinics.name), asc(memberships.clinicId));
  const [workplace, another] = workplaces;
  if (!workplace) return null;
  // Owners correct a name in their own clinic; the account's is for who works in several.
  const displayName = another ? row.displayName : workplace.displayName;
  return { ...row, displayName, workplaces };
}
