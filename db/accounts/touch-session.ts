import { and, eq, isNull, lt } from 'drizzle-orm';
import { sessions } from '../schema/identity';
import { asIdentity } from './identity-transaction';
import type { Session } from './session';

/** A busy page needs no more than one write a minute. */
const GRAIN_MS = 60_000;

/** Puts off the idle time-out, because the person did something. Never revives an ended session. */
export async function touchSession(session: Session): Promise<void> {
  if (session.lastUsedAt.getTime() > Date.now() - GRAIN_MS) return;
  await asIdentity((db, now) =>
    db
      .update(sessions)
      .set({ lastUsedAt: now })
      .where(
        and(
          eq(sessions.id, session.sessionId),
          isNull(sessions.endedAt),
          lt(sessions.lastUsedAt, new Date(now.getTime() - GRAIN_MS)),
        ),
      ),
  );
}
