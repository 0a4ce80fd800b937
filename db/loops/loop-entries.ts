import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { LoopEntry } from '@/clinical/loops/loop';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { memberNames } from '../patients/member-names';
import { loopSteps } from '../schema/loops';

type Entry = LoopEntry & { letterId: string; recipientId: string };

/** What happened to the loops of one letter, in the order in which it was entered. */
export async function entriesOfLetter(
  tx: ClinicTransaction,
  letterId: string,
): Promise<readonly Entry[]> {
  return entries(tx, eq(loopSteps.letterId, letterId));
}

/** The same of several letters. */
export async function entriesOfLetters(
  tx: ClinicTransaction,
  letterIds: readonly string[],
): Promise<readonly Entry[]> {
  return letterIds.length === 0 ? [] : entries(tx, inArray(loopSteps.letterId, [...letterIds]));
}

async function entries(tx: ClinicTransaction, which: SQL): Promise<readonly Entry[]> {
  const rows = await tx.db
    .select()
    .from(loopSteps)
    .where(inThisClinic(tx, loopSteps, which))
    .orderBy(asc(loopSteps.recordedAt), asc(loopSteps.id));
  const names = await memberNames(tx);
  return rows.map((row) => ({
    id: row.id,
    letterId: row.letterId,
    recipientId: row.recipientId,
    step: row.step,
    method: row.method,
    remark: row.remark,
    happenedAt: row.happenedAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    recordedBy: names.get(row.recordedBy) ?? 'Former colleague',
  }));
}
