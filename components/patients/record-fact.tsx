'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { factSchema, type FactInput } from '@/clinical/patients/fact-schema';
import { FACT_KIND_LABEL, type FactKind } from '@/clinical/patients/words';
import type { ActionResult } from '@/components/forms/action-result';
import { CheckboxField } from '@/components/forms/choice-field';
import { FormShell } from '@/components/forms/form-shell';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';

const ASKS = {
  allergy: { name: 'To what', hint: 'For instance: latex', remark: 'Reaction' },
  condition: { name: 'Condition', hint: 'For instance: osteoporosis', remark: 'Remark' },
  medicine: { name: 'Medicine', hint: 'For instance: apixaban', remark: 'Dose or reason' },
  device: { name: 'Device or implant', hint: 'For instance: pacemaker', remark: 'Where, which' },
} as const satisfies Record<FactKind, { name: string; hint: string; remark: string }>;

type RecordFactProps = {
  patientId: string;
  kind: FactKind;
  action: (values: FactInput) => Promise<ActionResult<unknown>>;
};

/** Adds an allergy, a condition, a medicine or a device. */
export function RecordFact({ patientId, kind, action }: RecordFactProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const asks = ASKS[kind];
  const label = FACT_KIND_LABEL[kind].toLowerCase();
  return (
    <Dialog
      title={`Record ${kind === 'allergy' ? 'an' : 'a'} ${label}`}
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
      trigger={
        <Button size="sm" variant="ghost" aria-label={`Add ${label}`}>
          <Plus aria-hidden />
          Add
        </Button>
      }
    >
      <FormShell
        schema={factSchema}
        defaultValues={{ patientId, kind, name: '', remark: '', since: '', isAlert: false }}
        action={action}
        onDone={() => {
          toast(`${FACT_KIND_LABEL[kind]} recorded`);
          setIsOpen(false);
          router.refresh();
        }}
        submitLabel={`Record ${label}`}
        secondary={
          <Button variant="ghost" onClick={() => setIsOpen(false)}>
            Cancel
          </Button>
        }
        guardsUnsaved={false}
      >
        <TextField name="name" label={asks.name} hint={asks.hint} required autoComplete="off" />
        <TextField name="remark" label={asks.remark} autoComplete="off" />
        <TextField
          name="since"
          label="Since"
          hint="As they say it: 2019, since childhood"
          autoComplete="off"
        />
        {kind === 'allergy' ? (
          <p className="text-muted-foreground">
            Allergies show in the banner of every clinical screen.
          </p>
        ) : (
          <CheckboxField
            name="isAlert"
            label="Alert: show it in the banner of every clinical screen"
          />
        )}
      </FormShell>
    </Dialog>
  );
}
