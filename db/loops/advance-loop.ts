import { eq } from 'drizzle-orm';
import { demandedRemark, nextSteps } from '@/clinical/loops/loop';
import { LOOP_STATE_LABEL, type LoopStep, type SendingMethod } from '@/clinical/loops/loop-words';
import type { LoopOf } from '@/clinical/loops/record-step';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { letters } from '../schema/letters';
import { lockLoop } from './lock-loop';
import { writeStep, type LoopRow } from './write-step';

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
  const happenedAt = new Date(input.happenedAt);
  await demandPossibleTime(tx, loop, happenedAt);
  await writeStep(tx, loop, { step, method, remark: remark.trim(), happenedAt });
  const { letterId, recipientId, patientId } = loop;
  return {
    value: { revision: loop.revision + 1 },
    about: { patientId, letterId, detail: { recipientId, step } },
  };
}

/** Minutes by which a browser's clock may go before the server's. */
const CLOCK_SKEW = 5 * 60_000;

/** Nothing happens in the future, nor before the letter was begun: an emergency is told by telephone first. */
async function demandPossibleTime(tx: ClinicTransaction, loop: LoopRow, at: Date): Promise<void> {
  const say = (happenedAt: string) => refuse({ kind: 'invalid', fields: { happenedAt } });
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
