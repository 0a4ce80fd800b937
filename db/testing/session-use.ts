import { eq } from 'drizzle-orm';
import { connections } from '../connect';
import { sessions } from '../schema/identity';

/** Makes every session of an account one that was last used so many minutes ago; gives that time. */
export async function leaveIdle(accountId: string, minutes: number): Promise<Date> {
  const lastUsedAt = new Date(Date.now() - minutes * 60_000);
  await connections()
    .identity.update(sessions)
    .set({ lastUsedAt })
    .where(eq(sessions.accountId, accountId));
  return lastUsedAt;
}

/** When each session of an account was last used. */
export async function lastUses(accountId: string): Promise<Date[]> {
  const rows = await connections()
    .identity.select({ lastUsedAt: sessions.lastUsedAt })
    .from(sessions)
    .where(eq(sessions.accountId, accountId));
  return rows.map(({ lastUsedAt }) => lastUsedAt);
}
