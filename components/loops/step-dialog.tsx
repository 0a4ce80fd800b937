'use client';

import { useRouter } from 'next/navigation';
import { useState, type ReactElement } from 'react';
import { formatTime, isoDateIn } from '@/clinical/dates';
import type { LoopStanding } from '@/clinical/loops/letter-loop';
import { demandedRemark } from '@/clinical/loops/loop';
import { SENDING_METHOD_LABEL, SENDING_METHODS, stepLabel } from '@/clinical/loops/loop-words';
import { stepFormSchema, type StepFormInput } from '@/clinical/loops/step-form';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import type { ActionResult } from '@/components/forms/action-result';
import { ChoiceField } from '@/components/forms/choice-field';
import { DateField } from '@/components/forms/date-field';
import { FormShell } from '@/components/forms/form-shell';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { remarkLabel, stepVerb } from './step-words';

type Step = StepFormInput['step'];

type StepDialogProps = {
  loop: LoopStanding;
  step: Step;
  format: ClinicFormat;
  record: (values: StepFormInput) => Promise<ActionResult<{ revision: number }>>;
  trigger: ReactElement;
};

const BY_HAND = SENDING_METHODS.filter((method) => method !== 'emailed').map((value) => ({
  value,
  label: SENDING_METHOD_LABEL[value],
}));

/** When a step happened, how, and a remark: now, unless it is said otherwise. */
export function StepDialog({ loop, step, format, record, trigger }: StepDialogProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const demanded = demandedRemark(step, loop.state);
  return (
    <Dialog
      title={`${stepLabel(step, loop.expects)}: ${loop.recipient}`}
      description={step === 'closed' ? demanded : undefined}
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
      trigger={trigger}
    >
      <FormShell
        schema={stepFormSchema}
        defaultValues={opening(step, format)}
        action={record}
        onDone={() => {
          setIsOpen(false);
          toast(`${stepLabel(step, loop.expects)}: ${loop.recipient}`);
          router.refresh();
        }}
        submitLabel={stepVerb(step, loop.expects)}
        secondary={
          <Button variant="ghost" onClick={() => setIsOpen(false)}>
            Not now
          </Button>
        }
        guardsUnsaved={false}
      >
        {step === 'sent' && <ChoiceField name="method" label="How" options={BY_HAND} required />}
        <div className="flex flex-wrap gap-4">
          <DateField name="date" label="Day" format={format.dateFormat} required />
          <TextField
            name="time"
            label="Time"
            hint="24 hours, like 14:30"
            required
            inputMode="numeric"
            autoComplete="off"
            className="w-36"
          />
        </div>
        <TextField
          name="remark"
          label={remarkLabel(step, loop.expects)}
          required={demanded !== null}
          autoComplete="off"
        />
      </FormShell>
    </Dialog>
  );
}

function opening(step: Step, { timeZone }: ClinicFormat): StepFormInput {
  const now = new Date();
  return {
    step,
    date: isoDateIn(now, timeZone),
    time: formatTime(now, timeZone),
    method: '',
    remark: '',
  };
}
