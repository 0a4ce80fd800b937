'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { takeBackFormSchema, type TakeBackFormInput } from '@/clinical/loops/step-form';
import type { ActionResult } from '@/components/forms/action-result';
import { FormShell } from '@/components/forms/form-shell';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';

type TakeBackDialogProps = {
  /** What was recorded: “Sent”. */
  words: string;
  recipient: string;
  takeBack: (values: TakeBackFormInput) => Promise<ActionResult<{ revision: number }>>;
};

/** Takes back what was recorded last, with a reason; both stay in the list. */
export function TakeBackDialog({ words, recipient, takeBack }: TakeBackDialogProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title={`Take back “${words}”?`}
      description={`For ${recipient}. It stays in the list, marked as taken back.`}
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
      trigger={
        <Button size="sm" variant="ghost" aria-label={`Take back “${words}” for ${recipient}`}>
          Take back
        </Button>
      }
    >
      <FormShell
        schema={takeBackFormSchema}
        defaultValues={{ remark: '' }}
        action={takeBack}
        onDone={() => {
          setIsOpen(false);
          toast(`“${words}” taken back`);
          router.refresh();
        }}
        submitLabel="Take back"
        secondary={
          <Button variant="ghost" onClick={() => setIsOpen(false)}>
            Keep it
          </Button>
        }
        guardsUnsaved={false}
      >
        <TextField name="remark" label="What was wrong with it" required autoComplete="off" />
      </FormShell>
    </Dialog>
  );
}
