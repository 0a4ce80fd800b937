import type { LetterUrgency } from '@/clinical/letters/imaging-words';
import { loopDueAt } from '@/clinical/loops/loop';
import type { LoopExpects } from '@/clinical/loops/loop-words';
import type { ClinicTransaction } from '../clinic-transaction';
import { newId } from '../new-id';
import { letterLoops, loopSteps } from '../schema/loops';

/** The loop of one recipient of a letter, begun by the letter's signature. */
export async function openLoop(
  tx: ClinicTransaction,
  of: { letterId: string; recipientId: string; patientId: string },
  expects: LoopExpects,
  urgency: LetterUrgency,
): Promise<void> {
  const { letterId, recipientId, patientId } = of;
  const due = loopDueAt(urgency, expects, [{ step: 'written', happenedAt: tx.now.toISOString() }]);
  await tx.db.insert(letterLoops).values({
    ...{ clinicId: tx.clinicId, letterId, recipientId, patientId, expects, urgency },
    state: 'written',
    dueAt: due === null ? null : new Date(due),
    revision: 1,
    changedAt: tx.now,
  });
  await tx.db.insert(loopSteps).values({
    ...{ clinicId: tx.clinicId, id: newId(), letterId, recipientId },
    step: 'written',
    remark: '',
    happenedAt: tx.now,
    recordedAt: tx.now,
    recordedBy: tx.actor.accountId,
  });
}
