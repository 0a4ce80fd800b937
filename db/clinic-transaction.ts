import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { connections, type Database } from './connect';
import type { AnyActor } from './actors/actor';
import { withoutValues } from './without-values';

type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** One transaction in one clinic, at one time. */
export type ClinicTransaction = {
  readonly db: Transaction;
  readonly actor: AnyActor;
  readonly clinicId: string;
  /** The server's time for everything that this transaction writes. */
  readonly now: Date;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Opens a transaction whose first command names the clinic, so that row-level security lets through
 * its rows and no others. `SET LOCAL` with a validated literal rather than `set_config()`: a
 * distributed engine propagates only the command (stack.md).
 */
export async function inClinic<T>(
  actor: AnyActor,
  work: (tx: ClinicTransaction) => Promise<T>,
): Promise<T> {
  if (!UUID.test(actor.clinicId)) throw new Error('The actor’s clinic is not a UUID.');
  try {
    return await connections().app.transaction(async (db) => {
      await db.execute(sql.raw(`set local app.clinic_id = '${actor.clinicId}'`));
      const now = actor.clock ? actor.clock() : new Date();
      return work({ db, actor, clinicId: actor.clinicId, now });
    });
  } catch (error) {
    throw withoutValues(error);
  }
}

/**
 * The rows of this clinic for which every condition holds. Every query goes through it: it cannot
 * be undefined, whereas Drizzle's `and(…, undefined)` silently drops a condition.
 */
export function inThisClinic(
  tx: Pick<ClinicTransaction, 'clinicId'>,
  table: { clinicId: PgColumn },
  ...conditions: readonly SQL[]
): SQL {
  const mine = eq(table.clinicId, tx.clinicId);
  return and(mine, ...conditions) ?? mine;
}
