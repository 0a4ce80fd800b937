import { eq } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { letters } from '../schema/letters';
import type { LoopRow } from './write-step';

/** Minutes by which a browser's clock may go before the server's. */
const CLOCK_SKEW = 5 * 60_000;

/** Nothing happens in the future, nor before the letter was begun: an emergency is told by telephone first. */
export async function demandPossibleTime(
  tx: ClinicTransaction,
  loop: Pick<LoopRow, 'letterId'>,
  at: Date,
  field: 'happenedAt' | 'receivedAt' = 'happenedAt',
): Promise<void> {
  const say = (words: string) => refuse({ kind: 'invalid', fields: { [field]: words } });
  if (at.getTime() > tx.now.getTime() + CLOCK_SKEW) say('This time has not come yet.');
  const [letter] = await tx.db
    .select({ startedAt: letters.startedAt })
    .from(letters)
    .where(inThisClinic(tx, letters, eq(letters.id, loop.letterId)));
  // Times are typed to the minute.
  if (letter && at.getTime() < letter.startedAt.getTime() - 60_000) {
    say('This is before the letter was begun.');
  }
}
