'use client';

import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useFormField } from './use-form-field';

export type SelectOption = { value: string; label: string };

type SelectFieldProps = {
  name: string;
  label: ReactNode;
  options: readonly SelectOption[];
  /** The entry for “no answer yet”, whose value is ''. Leave out where one is always chosen. */
  emptyLabel?: string;
  hint?: ReactNode;
  required?: boolean;
  className?: string;
  autoComplete?: string;
};

export function SelectField({
  name,
  label,
  options,
  emptyLabel,
  hint,
  required,
  className,
  autoComplete,
}: SelectFieldProps) {
  const { id, error, control } = useFormField(name);
  return (
    <Field {...{ id, label, hint, error, className }} isRequired={required}>
      <Select {...control} autoComplete={autoComplete}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
