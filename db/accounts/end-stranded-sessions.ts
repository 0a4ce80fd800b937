import { and, eq, isNull } from 'drizzle-orm';
import { memberships } from '../schema/identity';
import { endSessionsOf } from './end-sessions';
import { asIdentity, recordAccountEvent } from './identity-transaction';
import { withdrawResetLinks } from './reset-links';

/**
 * Ends the sessions of an account that works in no clinic any more, and its reset link, which must
 * not come back to life when the person is enabled; leaves other accounts alone.
 */
export async function endStrandedSessions(accountId: string): Promise<void> {
  await asIdentity(async (db, now) => {
    const [workplace] = await db
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.accountId, accountId), isNull(memberships.disabledAt)))
      .limit(1);
    if (workplace) return;
    await withdrawResetLinks(db, now, accountId);
    const ended = await endSessionsOf(db, now, accountId, 'disabled');
    if (ended > 0) await recordAccountEvent(db, now, accountId, 'sessions-ended', { ended });
  });
}
