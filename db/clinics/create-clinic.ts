import { sql } from 'drizzle-orm';
import { passwordObjection } from '@/clinical/accounts/password-rule';
import type { Welcome } from '@/clinical/clinics/clinic-settings';
import type { Result } from '@/clinical/refusals';
import { beginSession } from '../accounts/begin-session';
import { asIdentity, recordAccountEvent } from '../accounts/identity-transaction';
import { openWelcome } from '../accounts/open-welcome';
import { hashPassword } from '../accounts/password-hash';
import { isLiveWelcomeToken, isUnfounded } from '../accounts/welcome-token';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { clinics } from '../schema/clinics';
import { accounts, memberships, welcomeTokens } from '../schema/identity';

/** Any constant: two welcomes at once must take turns. */
const WELCOME_LOCK = 7_042_001;

/**
 * Founds the first clinic with its owner, and signs the owner in. Only while no clinic exists and
 * with the live one-time token, which it uses up: otherwise `link_used`.
 */
export async function createClinic(
  token: string,
  input: Welcome,
): Promise<Result<{ clinicId: string; accountId: string; secret: string }>> {
  // Before any hashing: the page is open to everybody, and a hash costs a tenth of a second.
  if ((await openWelcome(token)) !== 'open') return { ok: false, refusal: { kind: 'link_used' } };
  const objection = passwordObjection(input.password, [
    input.email,
    input.clinicName,
    input.displayName,
  ]);
  if (objection)
    return { ok: false, refusal: { kind: 'invalid', fields: { password: objection } } };

  const passwordHash = await hashPassword(input.password);
  return asIdentity(async (db, now) => {
    await db.execute(sql`select pg_advisory_xact_lock(${WELCOME_LOCK})`);
    const [used] = await db
      .update(welcomeTokens)
      .set({ usedAt: now })
      .where(isLiveWelcomeToken(token, now))
      .returning({ tokenHash: welcomeTokens.tokenHash });
    if (!used || !(await isUnfounded(db))) refuse({ kind: 'link_used' });

    const clinicId = newId();
    const accountId = newId();
    await db.insert(clinics).values({
      clinicId,
      name: input.clinicName,
      timeZone: input.timeZone,
      dateFormat: input.dateFormat,
      jurisdiction: input.jurisdiction,
      createdAt: now,
    });
    await db.insert(accounts).values({
      id: accountId,
      email: input.email,
      displayName: input.displayName,
      passwordHash,
      passwordChangedAt: now,
      createdAt: now,
    });
    await db.insert(memberships).values({
      clinicId,
      id: newId(),
      accountId,
      role: 'owner',
      displayName: input.displayName,
      email: input.email,
      profession: input.profession,
      registration: input.registration || null,
      providerNumber: input.providerNumber || null,
      createdAt: now,
    });
    await recordAccountEvent(db, now, accountId, 'clinic-created', { clinicId });
    return { clinicId, accountId, secret: await beginSession(db, now, accountId) };
  });
}
