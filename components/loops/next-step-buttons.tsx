'use client';

import { nextSteps } from '@/clinical/loops/loop';
import type { LoopStanding } from '@/clinical/loops/letter-loop';
import { DISPATCH_STEPS, type LoopOf } from '@/clinical/loops/record-step';
import { stepFormSchema, type StepFormInput } from '@/clinical/loops/step-form';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import type { ActionResult } from '@/components/forms/action-result';
import { rowAct } from '@/components/today/row-act';
import { Button } from '@/components/ui/button';
import { StepDialog } from './step-dialog';
import { stepVerb } from './step-words';

export type RecordStep = (
  of: LoopOf & { revision: number },
  values: StepFormInput,
) => Promise<ActionResult<{ revision: number }>>;

type NextStepButtonsProps = {
  of: Omit<LoopOf, 'recipientId'>;
  loop: LoopStanding;
  format: ClinicFormat;
  /** Whether the reader reads letters; who does not records what reception may. */
  mayFollowUp: boolean;
  /** The first step only: a line of a list. */
  isFirstOnly?: boolean;
  record: RecordStep;
};

/** What can be recorded of a loop now, the expected step first. */
export function NextStepButtons(props: NextStepButtonsProps) {
  const { of, loop, format, mayFollowUp, isFirstOnly = false, record } = props;
  const steps = nextSteps(loop.expects, loop.state)
    .flatMap((step) => {
      const known = stepFormSchema.shape.step.safeParse(step);
      return known.success ? [known.data] : [];
    })
    .filter((step) => mayFollowUp || DISPATCH_STEPS.some((each) => each === step));
  return steps.slice(0, isFirstOnly ? 1 : undefined).map((step, at) => (
    <StepDialog
      key={step}
      {...{ loop, step, format }}
      record={(values) =>
        record({ ...of, recipientId: loop.recipientId, revision: loop.revision }, values)
      }
      trigger={
        <Button
          size="sm"
          variant={at === 0 ? 'outline' : 'ghost'}
          aria-label={`${stepVerb(step, loop.expects)}: ${loop.recipient}`}
          {...(isFirstOnly ? rowAct : {})}
        >
          {stepVerb(step, loop.expects)}
        </Button>
      }
    />
  ));
}
