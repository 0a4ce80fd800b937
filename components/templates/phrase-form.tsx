'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Phrase } from '@/clinical/templates/template';
import { phraseSchema, type PhraseInput } from '@/clinical/templates/template-schema';
import type { ActionResult } from '@/components/forms/action-result';
import { ChoiceField } from '@/components/forms/choice-field';
import { FormShell } from '@/components/forms/form-shell';
import { TextAreaField, TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { KEEPER_CHOICES } from './keeper-choices';

type PhraseFormProps = {
  mayKeepClinics: boolean;
  save: (values: PhraseInput) => Promise<ActionResult<unknown>>;
  /** The phrase that is changed; null adds one. */
  change: Phrase | null;
};

/** Adds a phrase, or gives one another name or other words. */
export function PhraseForm({ mayKeepClinics, save, change }: PhraseFormProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title={change ? `Change “${change.name}”` : 'Add a phrase'}
      description="Typed in any text of a chart: two strokes, then the beginning of its name."
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
      trigger={
        change ? (
          <Button size="sm">
            Change
            <span className="sr-only"> {change.name}</span>
          </Button>
        ) : (
          <Button size="sm">
            <Plus aria-hidden />
            Add a phrase
          </Button>
        )
      }
    >
      <FormShell
        schema={phraseSchema}
        defaultValues={{
          keeper: change?.keeper ?? 'own',
          name: change?.name ?? '',
          words: change?.words ?? '',
        }}
        action={save}
        onDone={() => {
          toast(change ? 'Phrase changed' : 'Phrase added');
          setIsOpen(false);
          router.refresh();
        }}
        submitLabel={change ? 'Save changes' : 'Add phrase'}
        secondary={
          <Button variant="ghost" onClick={() => setIsOpen(false)}>
            Cancel
          </Button>
        }
      >
        <TextField
          name="name"
          label="Name"
          hint="What you type after //, for instance: stay active"
          autoComplete="off"
          required
        />
        <TextAreaField
          name="words"
          label="Words"
          hint="Put in as they stand, for you to read and change. Nothing about one patient."
          rows={4}
          required
        />
        {!change && mayKeepClinics && (
          <ChoiceField name="keeper" label="For whom" options={KEEPER_CHOICES} shape="rows" />
        )}
      </FormShell>
    </Dialog>
  );
}
