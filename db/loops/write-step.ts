import { eq } from 'drizzle-orm';
import { loopDueAt, loopState } from '@/clinical/loops/loop';
import type { LoopStep, SendingMethod } from '@/clinical/loops/loop-words';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { withdrawMail } from '../letter-mail/withdraw-mail';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { letterLoops, loopSteps } from '../schema/loops';
import { entriesOfLetter } from './loop-entries';

export type LoopRow = typeof letterLoops.$inferSelect;

type Step = {
  step: LoopStep;
  happenedAt: Date;
  method: SendingMethod | null;
  remark: string;
  /** Who asked for what the program did itself; the actor otherwise. */
  recordedBy?: string;
};

/**
 * Adds a step to a locked loop and brings its state and clock up to it. An e-mail that still waits
 * is withdrawn: the letter went another way, or goes nowhere.
 */
export async function writeStep(tx: ClinicTransaction, loop: LoopRow, step: Step): Promise<void> {
  const { letterId, recipientId } = loop;
  await tx.db.insert(loopSteps).values({
    ...{ clinicId: tx.clinicId, id: newId(), letterId, recipientId },
    recordedBy: tx.actor.accountId,
    ...step,
    recordedAt: tx.now,
  });
  const entries = await entriesOfLetter(tx, letterId);
  const own = entries.filter((each) => each.recipientId === recipientId);
  const due = loopDueAt(loop.urgency, loop.expects, own);
  const changed = await tx.db
    .update(letterLoops)
    .set({
      state: loopState(own),
      dueAt: due === null ? null : new Date(due),
      revision: loop.revision + 1,
      changedAt: tx.now,
    })
    .where(
      inThisClinic(
        tx,
        letterLoops,
        eq(letterLoops.letterId, letterId),
        eq(letterLoops.recipientId, recipientId),
        eq(letterLoops.revision, loop.revision),
      ),
    )
    .returning({ revision: letterLoops.revision });
  if (changed.length === 0) refuse({ kind: 'stale', theirRevision: loop.revision });
  await withdrawMail(tx, loop);
}
