import { and, eq, isNull, ne, type SQL } from 'drizzle-orm';
import { sessions } from '../schema/identity';
import type { IdentityDatabase } from './identity-transaction';
import type { SessionEnding } from './session';

async function end(
  db: IdentityDatabase,
  now: Date,
  because: SessionEnding,
  which: SQL | undefined,
): Promise<number> {
  const ended = await db
    .update(sessions)
    .set({ endedAt: now, endedBecause: because })
    .where(and(isNull(sessions.endedAt), which))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Ends one session. Returns how many were live: 0 or 1. */
export async function endSession(
  db: IdentityDatabase,
  now: Date,
  sessionId: string,
  because: SessionEnding,
): Promise<number> {
  return end(db, now, because, eq(sessions.id, sessionId));
}

/** Ends every session of an account, or all but one. Returns how many were live. */
export async function endSessionsOf(
  db: IdentityDatabase,
  now: Date,
  accountId: string,
  because: SessionEnding,
  exceptSessionId?: string,
): Promise<number> {
  const mine = eq(sessions.accountId, accountId);
  const others = exceptSessionId ? and(mine, ne(sessions.id, exceptSessionId)) : mine;
  return end(db, now, because, others);
}
