import type { Result } from '@/clinical/refusals';
import { connections, type Database } from '../connect';
import { newId } from '../new-id';
import { RefusedError } from '../refuse';
import { accountEvents } from '../schema/identity';
import { withoutValues } from '../without-values';

export type IdentityDatabase = Pick<Database, 'select' | 'insert' | 'update' | 'execute'>;

/** One transaction as the identity role; a refusal inside rolls it back and comes out as a value. */
export async function asIdentity<T>(
  work: (db: IdentityDatabase, now: Date) => Promise<T>,
): Promise<Result<T>> {
  try {
    const value = await connections().identity.transaction((db) => work(db, new Date()));
    return { ok: true, value };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal };
    throw withoutValues(error);
  }
}

/** Reads as the identity role. */
export async function readIdentity<T>(
  read: (db: Pick<Database, 'select'>) => Promise<T>,
): Promise<T> {
  try {
    return await read(connections().identity);
  } catch (error) {
    throw withoutValues(error);
  }
}

/** What happens to an account outside any clinic. */
export type AccountEvent =
  | 'signed-in'
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'password-changed'
  | 'reset-link-made'
  | 'password-reset'
  | 'sessions-ended'
  | 'clinic-created'
  | 'invitation-accepted';

/** Writes down an account's event in the transaction that makes it happen. */
export async function recordAccountEvent(
  db: IdentityDatabase,
  at: Date,
  accountId: string,
  event: AccountEvent,
  detail: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  await db.insert(accountEvents).values({ id: newId(), accountId, event, detail, at });
}
