import { STEPS_THAT_READ } from '@/clinical/documents/reports-to-open';
import { demandedRemark, nextSteps } from '@/clinical/loops/loop';
import { LOOP_STATE_LABEL, type LoopStep, type SendingMethod } from '@/clinical/loops/loop-words';
import type { LoopOf } from '@/clinical/loops/record-step';
import type { ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { demandOpened } from './demand-opened';
import { lockLoop } from './lock-loop';
import { demandPossibleTime } from './possible-time';
import { writeStep } from './write-step';

type Step = LoopOf & {
  revision: number;
  step: LoopStep;
  method: SendingMethod | null;
  happenedAt: string;
  remark: string;
};

/** Brings a loop one step on, if its state allows it and the step has what it needs. */
export async function advanceLoop(tx: ClinicTransaction, input: Step) {
  const loop = await lockLoop(tx, input);
  const { step, method, remark } = input;
  if (!nextSteps(loop.expects, loop.state).includes(step)) {
    refuse({ kind: 'wrong_state', state: `“${LOOP_STATE_LABEL[loop.state]}”` });
  }
  const demanded = demandedRemark(step, loop.state);
  if (demanded !== null && remark.trim() === '') {
    refuse({ kind: 'invalid', fields: { remark: demanded } });
  }
  if (STEPS_THAT_READ.some((each) => each === step)) await demandOpened(tx, loop);
  const happenedAt = new Date(input.happenedAt);
  await demandPossibleTime(tx, loop, happenedAt);
  await writeStep(tx, loop, { step, method, remark: remark.trim(), happenedAt });
  const { letterId, recipientId, patientId } = loop;
  return {
    value: { revision: loop.revision + 1 },
    about: { patientId, letterId, detail: { recipientId, step } },
  };
}
