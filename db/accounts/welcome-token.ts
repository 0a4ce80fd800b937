import { and, eq, gt, isNull } from 'drizzle-orm';
import { clinics } from '../schema/clinics';
import { welcomeTokens } from '../schema/identity';
import type { IdentityDatabase } from './identity-transaction';
import { hashOfSecret } from './secret';

/** Starting the server again prints a new one. */
export const WELCOME_HOURS = 24;

/** Whether nobody has founded a clinic here yet. */
export async function isUnfounded(db: Pick<IdentityDatabase, 'select'>): Promise<boolean> {
  const [clinic] = await db.select({ clinicId: clinics.clinicId }).from(clinics).limit(1);
  return clinic === undefined;
}

/** The condition under which a token still opens the welcome page. */
export function isLiveWelcomeToken(token: string, now: Date) {
  return and(
    eq(welcomeTokens.tokenHash, hashOfSecret(token)),
    isNull(welcomeTokens.usedAt),
    gt(welcomeTokens.createdAt, new Date(now.getTime() - WELCOME_HOURS * 3_600_000)),
  );
}
