import type { SENDING_METHODS } from '@/clinical/loops/loop-words';
import { DISPATCH_STEPS, type Dispatch, type FollowUp } from '@/clinical/loops/record-step';
import type { LetterOf } from '@/clinical/patients/record-of';
import { openLetter } from '@/db/letters/open-letter';
import { recordDispatch } from '@/db/loops/record-dispatch';
import { recordFollowUp } from '@/db/loops/record-follow-up';
import { momentOf } from './calendar';
import { valueOf, type TimedActor } from './write-patient';

export type SeedStep = {
  recipient: string;
  step: Dispatch['step'] | FollowUp['step'];
  /** Local time. */
  at: string;
  method?: Exclude<(typeof SENDING_METHODS)[number], 'emailed'>;
  remark?: string;
};

/** Records what became of a signed letter: the front desk what left, the physio the rest. */
export async function followSeedLetter(
  { desk, physio }: { desk: TimedActor; physio: TimedActor },
  letter: LetterOf,
  steps: readonly SeedStep[],
): Promise<void> {
  for (const { recipient, step, at, method = null, remark = '' } of steps) {
    const what = `${step} of the letter to ${recipient}`;
    const moment = momentOf(at);
    const { signed } = valueOf(await openLetter(physio.at(moment), letter.letterId), what);
    const loop = signed?.loops.find((each) => each.recipient === recipient);
    if (!loop) throw new Error(`${what}: no such recipient`);
    const { recipientId, revision } = loop;
    const said = { ...letter, recipientId, revision, remark, happenedAt: moment.toISOString() };
    const sent = DISPATCH_STEPS.find((each) => each === step);
    const recorded = sent
      ? recordDispatch(desk.at(moment), { ...said, step: sent, method })
      : recordFollowUp(physio.at(moment), { ...said, step: step as FollowUp['step'] });
    valueOf(await recorded, what);
  }
}
