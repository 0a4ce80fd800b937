'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { useFormField } from './use-form-field';

type TextFieldProps = Omit<ComponentProps<'input'>, 'name' | 'value' | 'defaultValue' | 'id'> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
};

export function TextField({ name, label, hint, required, className, ...rest }: TextFieldProps) {
  const { id, error, control } = useFormField(name);
  return (
    <Field {...{ id, label, hint, error, className }} isRequired={required}>
      <Input {...rest} {...control} />
    </Field>
  );
}

type TextAreaFieldProps = Omit<
  ComponentProps<'textarea'>,
  'name' | 'value' | 'defaultValue' | 'id'
> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
};

export function TextAreaField({
  name,
  label,
  hint,
  required,
  className,
  ...rest
}: TextAreaFieldProps) {
  const { id, error, control } = useFormField(name);
  return (
    <Field {...{ id, label, hint, error, className }} isRequired={required}>
      <Textarea {...rest} {...control} />
    </Field>
  );
}
