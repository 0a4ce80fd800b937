import { nextSteps } from '@/clinical/loops/loop';
import type { LoopOf } from '@/clinical/loops/record-step';
import type { ClinicTransaction } from '../clinic-transaction';
import { lockLoopOf } from '../loops/lock-loop';
import { entriesOfLetter } from '../loops/loop-entries';
import { writeStep, type LoopRow } from '../loops/write-step';

type Answered = { loop: LoopRow; /** When the report counts as recorded. */ at: Date };

/**
 * The loop that a report answers, locked at whatever it stands: a report overwrites nothing, so that
 * a step recorded meanwhile is no reason to refuse it. It counts as recorded after every step there
 * is, also one that committed while this transaction waited: a review that did not see it must not
 * cover it.
 */
export async function lockAnsweredLoop(tx: ClinicTransaction, of: LoopOf): Promise<Answered> {
  const loop = await lockLoopOf(tx, of);
  const entries = await entriesOfLetter(tx, loop.letterId);
  const last = Math.max(...entries.map(({ recordedAt }) => Date.parse(recordedAt)));
  return { loop, at: new Date(Math.max(tx.now.getTime(), last + 1)) };
}

/** Records “result in” with the key line where the loop's state takes it. */
export async function stepOfReport(
  tx: ClinicTransaction,
  { loop, at }: Answered,
  receivedAt: Date,
  keyLine: string,
): Promise<boolean> {
  if (!nextSteps(loop.expects, loop.state).includes('result_in')) return false;
  await writeStep({ ...tx, now: at }, loop, {
    ...{ step: 'result_in', method: null, remark: keyLine, happenedAt: receivedAt },
  });
  return true;
}
