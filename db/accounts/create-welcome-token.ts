import { isNull } from 'drizzle-orm';
import { openConnections } from '../connect';
import { welcomeTokens } from '../schema/identity';
import { hashOfSecret, newSecret } from './secret';
import { isUnfounded } from './welcome-token';

/**
 * Makes the one-time token for /welcome, or null when a clinic exists already. Earlier tokens stop
 * working; this one does after 24 hours. Opens and closes its own connection as the identity role:
 * it is for the start script, which prints it in the terminal.
 */
export async function createWelcomeToken(identityUrl: string): Promise<string | null> {
  const { identity, close } = openConnections({ appUrl: identityUrl, identityUrl });
  try {
    return await identity.transaction(async (db) => {
      if (!(await isUnfounded(db))) return null;
      const now = new Date();
      await db.update(welcomeTokens).set({ usedAt: now }).where(isNull(welcomeTokens.usedAt));
      const token = newSecret();
      await db.insert(welcomeTokens).values({ tokenHash: hashOfSecret(token), createdAt: now });
      return token;
    });
  } finally {
    await close();
  }
}
