'use client';

import type { LetterLoop } from '@/clinical/loops/letter-loop';
import { standingSteps } from '@/clinical/loops/loop';
import { stepLabel } from '@/clinical/loops/loop-words';
import type { LoopOf } from '@/clinical/loops/record-step';
import type { TakeBack } from './follow-up';
import { TakeBackDialog } from './take-back-dialog';

type TakeBackStepProps = {
  of: Omit<LoopOf, 'recipientId'>;
  loop: LetterLoop;
  takeBack: TakeBack;
};

/** Offers to take back what was recorded last; a signature stands. */
export function TakeBackStep({ of, loop, takeBack }: TakeBackStepProps) {
  const last = standingSteps(loop.entries).at(-1);
  if (!last || last.step === 'written' || last.step === 'superseded') return null;
  const { recipientId, recipient, revision } = loop;
  return (
    <TakeBackDialog
      words={stepLabel(last.step, loop.expects)}
      recipient={recipient}
      takeBack={(values) => takeBack({ ...of, recipientId, revision }, values)}
    />
  );
}
