'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { endFactSchema, type EndFactInput } from '@/clinical/patients/fact-schema';
import type { ActionResult } from '@/components/forms/action-result';
import { FormShell } from '@/components/forms/form-shell';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';

type EndFactProps = {
  factId: string;
  name: string;
  action: (values: EndFactInput) => Promise<ActionResult<unknown>>;
};

/** Ends a fact with a reason. It stays readable among the ended ones. */
export function EndFact({ factId, name, action }: EndFactProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title={`End “${name}”?`}
      description="It leaves the banner and the list, and stays readable among the ended ones."
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
      trigger={
        <Button size="sm" variant="ghost" aria-label={`End ${name}`}>
          End
        </Button>
      }
    >
      <FormShell
        schema={endFactSchema}
        defaultValues={{ factId, because: '' }}
        action={action}
        onDone={() => {
          toast(`${name} ended`);
          setIsOpen(false);
          router.refresh();
        }}
        submitLabel="End it"
        secondary={
          <Button variant="ghost" onClick={() => setIsOpen(false)}>
            Cancel
          </Button>
        }
        guardsUnsaved={false}
      >
        <TextField
          name="because"
          label="Why"
          hint="For instance: stopped by the GP; entered in error"
          required
          autoComplete="off"
        />
      </FormShell>
    </Dialog>
  );
}
