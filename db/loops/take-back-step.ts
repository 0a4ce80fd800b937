import { permits } from '@/clinical/acts';
import { standingSteps } from '@/clinical/loops/loop';
import { DISPATCH_STEPS, type TakeBack } from '@/clinical/loops/record-step';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { refuse } from '../refuse';
import { demandOpened } from './demand-opened';
import { lockLoop } from './lock-loop';
import { entriesOfLetter } from './loop-entries';
import { writeStep } from './write-step';

/**
 * Takes back the last step of a loop that was recorded by mistake: both rows stay. The letter's
 * signature and what another letter replaced are not taken back.
 */
export async function takeBackStep(
  actor: Actor,
  input: TakeBack,
): Promise<Result<{ revision: number }>> {
  return change(actor, 'loop.take-back', async (tx) => {
    const loop = await lockLoop(tx, input);
    const entries = await entriesOfLetter(tx, loop.letterId);
    const own = entries.filter(({ recipientId }) => recipientId === loop.recipientId);
    const last = standingSteps(own).at(-1);
    if (!last || last.step === 'written' || last.step === 'superseded') {
      refuse({ kind: 'wrong_state', state: 'as it was signed' });
    }
    const isDispatch = DISPATCH_STEPS.some((each) => each === last?.step);
    if (!isDispatch && !permits(actor.role, 'loop.record-follow-up')) {
      refuse({ kind: 'not_permitted' });
    }
    // Or a loop would stand as closed again, over a report that nobody read.
    if (last?.step === 'result_in') await demandOpened(tx, loop);
    const { remark } = input;
    await writeStep(tx, loop, { step: 'taken_back', happenedAt: tx.now, method: null, remark });
    const { letterId, recipientId, patientId } = loop;
    return {
      value: { revision: loop.revision + 1 },
      about: { patientId, letterId, detail: { recipientId, step: 'taken_back' } },
    };
  });
}
