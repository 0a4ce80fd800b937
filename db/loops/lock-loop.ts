import { eq } from 'drizzle-orm';
import type { LoopOf } from '@/clinical/loops/record-step';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { demandSameClinic } from '../demand-same';
import { refuse } from '../refuse';
import { letterLoops } from '../schema/loops';
import type { LoopRow } from './write-step';

/** One loop, locked, of the patient that the page was opened for and at the revision it showed. */
export async function lockLoop(
  tx: ClinicTransaction,
  of: LoopOf & { revision: number },
): Promise<LoopRow> {
  const loop = await lockLoopOf(tx, of);
  if (loop.revision !== of.revision) {
    refuse({ kind: 'stale', theirRevision: loop.revision, of: 'loop' });
  }
  return loop;
}

/** The same at whatever revision it is. */
export async function lockLoopOf(tx: ClinicTransaction, of: LoopOf): Promise<LoopRow> {
  demandSameClinic(tx, of);
  const [loop] = await tx.db
    .select()
    .from(letterLoops)
    .where(
      inThisClinic(
        tx,
        letterLoops,
        eq(letterLoops.letterId, of.letterId),
        eq(letterLoops.recipientId, of.recipientId),
      ),
    )
    .for('update');
  if (!loop) return refuse({ kind: 'not_found' });
  if (loop.patientId !== of.patientId) refuse({ kind: 'mismatch', what: 'patient' });
  return loop;
}
