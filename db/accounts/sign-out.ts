import { eq } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import { sessions } from '../schema/identity';
import { endSession, endSessionsOf } from './end-sessions';
import { asIdentity, recordAccountEvent } from './identity-transaction';
import { hashOfSecret } from './secret';
import type { Session } from './session';

/** Ends the session of a cookie's secret, idle or not. An unknown one is no error. */
export async function signOut(secret: string): Promise<Result<null>> {
  return asIdentity(async (db, now) => {
    const [row] = await db
      .select({ id: sessions.id, accountId: sessions.accountId })
      .from(sessions)
      .where(eq(sessions.tokenHash, hashOfSecret(secret)));
    if (!row) return null;
    const ended = await endSession(db, now, row.id, 'signed-out');
    if (ended > 0)
      await recordAccountEvent(db, now, row.accountId, 'signed-out', { sessionId: row.id });
    return null;
  });
}

/** Ends every session of the person, this one too. Returns how many were live. */
export async function signOutEverywhere(session: Session): Promise<Result<number>> {
  return asIdentity(async (db, now) => {
    const ended = await endSessionsOf(db, now, session.accountId, 'signed-out-everywhere');
    await recordAccountEvent(db, now, session.accountId, 'signed-out-everywhere', { ended });
    return ended;
  });
}
