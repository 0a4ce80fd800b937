import { welcomeTokens } from '../schema/identity';
import { readIdentity } from './identity-transaction';
import { isLiveWelcomeToken, isUnfounded } from './welcome-token';

/**
 * What /welcome may show: `founded` (a clinic exists, the page is not there), `closed` (no clinic,
 * but this token is wrong, used or too old), `open`.
 */
export async function openWelcome(token: string): Promise<'founded' | 'closed' | 'open'> {
  return readIdentity(async (db) => {
    if (!(await isUnfounded(db))) return 'founded';
    const [row] = await db
      .select({ createdAt: welcomeTokens.createdAt })
      .from(welcomeTokens)
      .where(isLiveWelcomeToken(token, new Date()));
    return row ? 'open' : 'closed';
  });
}
