'use client';

import { useState, type ReactNode } from 'react';
import { get, useFormContext, type FieldValues } from 'react-hook-form';
import { Checkbox } from '@/components/ui/checkbox';
import { RadioGroup, type Choice } from '@/components/ui/radio-group';
import { fieldIdIn, openingText, useFormWiring } from './form-context';
import { useFieldError } from './use-form-field';

/**
 * Registers tick or radio controls. A choice made before the page's script arrived is taken over,
 * not wiped by the default.
 */
function useChoice(name: string) {
  const { register, setValue } = useFormContext<FieldValues>();
  const { formId, defaultValues } = useFormWiring();
  const opening: unknown = get(defaultValues, name);
  const [attached] = useState(() => new WeakSet<HTMLInputElement>());
  const { ref: registerRef, ...registered } = register(name);
  const ref = (control: HTMLInputElement | null) => {
    const isFirst = control !== null && !attached.has(control);
    const wasChecked = isFirst && control.checked;
    registerRef(control);
    if (!control || !isFirst) return;
    attached.add(control);
    const early = control.type === 'checkbox' ? wasChecked : wasChecked ? control.value : opening;
    if (early !== opening && (wasChecked || opening === true)) {
      setValue(name, early, { shouldDirty: true });
    }
  };
  return { id: fieldIdIn(formId, name), opening, control: { ...registered, ref } };
}

type ChoiceFieldProps = {
  name: string;
  label: ReactNode;
  options: readonly Choice[];
  shape?: 'rows' | 'segments';
  hint?: ReactNode;
  required?: boolean;
  className?: string;
};

/** One of a few, all in sight. The form holds the option's value, or '' before an answer. */
export function ChoiceField({
  name,
  label,
  options,
  shape,
  hint,
  required,
  className,
}: ChoiceFieldProps) {
  const { id, control } = useChoice(name);
  const { defaultValues } = useFormWiring();
  return (
    <RadioGroup
      {...control}
      {...{ id, options, shape, hint, className }}
      defaultChoice={openingText(defaultValues, name)}
      legend={label}
      error={useFieldError(name)}
      isRequired={required}
    />
  );
}

type CheckboxFieldProps = { name: string; label: ReactNode; hint?: ReactNode; className?: string };

/** Yes or not: the form holds a boolean. */
export function CheckboxField({ name, label, hint, className }: CheckboxFieldProps) {
  const { id, opening, control } = useChoice(name);
  return (
    <Checkbox
      {...control}
      {...{ id, label, hint, className }}
      defaultChecked={opening === true}
      error={useFieldError(name)}
    />
  );
}
