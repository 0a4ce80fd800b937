'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import {
  documentErrorFormSchema,
  type DocumentErrorInput,
} from '@/clinical/documents/file-document';
import type { ActionResult } from '@/components/forms/action-result';
import { FormShell } from '@/components/forms/form-shell';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';

type MarkInErrorDialogProps = {
  isReport: boolean;
  mark: (values: DocumentErrorInput) => Promise<ActionResult<unknown>>;
};

/** Marks a document as filed in error, with a reason. It stays where it is. */
export function MarkInErrorDialog({ isReport, mark }: MarkInErrorDialogProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const step = isReport
    ? ' If it was recorded as a result, take that step back on the letter.'
    : '';
  return (
    <Dialog
      title="Filed in error?"
      description={`It stays in the record, marked, with your reason.${step}`}
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
      trigger={<Button variant="ghost">Filed in error…</Button>}
    >
      <FormShell
        schema={documentErrorFormSchema}
        defaultValues={{ reason: '' }}
        action={mark}
        onDone={() => {
          setIsOpen(false);
          toast('Marked as filed in error');
          router.refresh();
        }}
        submitLabel="Mark filed in error"
        secondary={
          <Button variant="ghost" onClick={() => setIsOpen(false)}>
            Keep it
          </Button>
        }
        guardsUnsaved={false}
      >
        <TextField name="reason" label="What is wrong with it" required autoComplete="off" />
      </FormShell>
    </Dialog>
  );
}
