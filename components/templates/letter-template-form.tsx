'use client';

import { useState, type ReactElement } from 'react';
import { RECORD_FIELD_NAMES } from '@/clinical/letters/merge-fields';
import { LETTER_KIND_LABEL, type LetterKind } from '@/clinical/letters/letter-kinds';
import type { LetterSectionId } from '@/clinical/letters/letter-document';
import { LETTER_TEXTS } from '@/clinical/letters/letter-texts';
import type { LetterTemplate } from '@/clinical/templates/template';
import {
  letterTemplateSchema,
  type LetterTemplateInput,
} from '@/clinical/templates/template-schema';
import type { ActionResult } from '@/components/forms/action-result';
import { ChoiceField } from '@/components/forms/choice-field';
import { FormShell } from '@/components/forms/form-shell';
import { TextAreaField, TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { KEEPER_CHOICES } from './keeper-choices';

type LetterTemplateFormProps = {
  kind: LetterKind;
  /** What it begins with: a template that is changed, or a letter that is kept as one. */
  opening: {
    texts: Readonly<Record<string, string>>;
    sections: readonly LetterSectionId[];
  };
  /** The template that is changed; null keeps a new one. */
  change: LetterTemplate | null;
  mayKeepClinics: boolean;
  save: (values: LetterTemplateInput) => Promise<ActionResult<unknown>>;
  onSaved: () => void;
  trigger: ReactElement;
};

/** How a kind of letter begins: its texts, with fields that fill themselves. */
export function LetterTemplateForm(props: LetterTemplateFormProps) {
  const { kind, opening, change, mayKeepClinics, save, onSaved, trigger } = props;
  const [isOpen, setIsOpen] = useState(false);
  const texts = LETTER_TEXTS[kind];
  return (
    <Dialog
      title={change ? `Change “${change.name}”` : `Keep as a template: ${LETTER_KIND_LABEL[kind]}`}
      description="What such a letter begins with. Nothing about one patient: a field fills itself."
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
      trigger={trigger}
    >
      <FormShell
        schema={letterTemplateSchema}
        defaultValues={{
          keeper: change?.keeper ?? 'own',
          name: change?.name ?? '',
          letterKind: kind,
          texts: Object.fromEntries(texts.map(({ name }) => [name, opening.texts[name] ?? ''])),
          sections: [...opening.sections],
        }}
        action={save}
        onDone={() => {
          toast(change ? 'Template changed' : 'Template kept');
          setIsOpen(false);
          onSaved();
        }}
        submitLabel={change ? 'Save changes' : 'Keep template'}
        secondary={
          <Button variant="ghost" onClick={() => setIsOpen(false)}>
            Cancel
          </Button>
        }
      >
        <TextField name="name" label="Name" autoComplete="off" required />
        {texts.map(({ name, label }) => (
          <TextAreaField key={name} name={`texts.${name}`} label={label} rows={2} />
        ))}
        <details>
          <summary className="min-h-7 cursor-pointer font-medium">Fields</summary>
          <p className="mt-1 text-muted-foreground">
            {RECORD_FIELD_NAMES.map((name) => `{{${name}}}`).join('  ')}. A finding:{' '}
            {'{{rom.cervical.rotation.active right}}'}; “Insert a field” in a letter writes it.
          </p>
        </details>
        {!change && mayKeepClinics && (
          <ChoiceField name="keeper" label="For whom" options={KEEPER_CHOICES} shape="rows" />
        )}
      </FormShell>
    </Dialog>
  );
}
