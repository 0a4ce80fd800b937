import { eq } from 'drizzle-orm';
import { isLoopOpen } from '@/clinical/loops/loop';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { letterLoops } from '../schema/loops';
import { writeStep } from './write-step';

/**
 * Ends what is still open of a letter that another one replaces. A result that waits to be read
 * stays open: it was of the first letter, and is read all the same.
 */
export async function supersedeLoops(
  tx: ClinicTransaction,
  letterId: string | null,
): Promise<void> {
  if (letterId === null) return;
  const loops = await tx.db
    .select()
    .from(letterLoops)
    .where(inThisClinic(tx, letterLoops, eq(letterLoops.letterId, letterId)))
    .for('update');
  for (const loop of loops) {
    const isWaiting =
      loop.state === 'written' || loop.state === 'sent' || loop.state === 'acknowledged';
    if (!isWaiting || !isLoopOpen(loop.expects, loop.state)) continue;
    await writeStep(tx, loop, { step: 'superseded', happenedAt: tx.now, method: null, remark: '' });
  }
}
