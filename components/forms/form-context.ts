'use client';

import { createContext, use } from 'react';
import { get, type FieldValues } from 'react-hook-form';

type FormWiring = {
  formId: string;
  defaultValues: FieldValues;
  /** Says why a field's text is no value at all, in better words than its schema can. */
  explain: (name: string, words: string | null) => void;
};

export const FormWiringContext = createContext<FormWiring | null>(null);

/** The form this field stands in. Throws outside a FormShell. */
export function useFormWiring(): FormWiring {
  const wiring = use(FormWiringContext);
  if (!wiring) throw new Error('A form field stands outside a FormShell');
  return wiring;
}

/** The id of a field's control, which the error summary links to. */
export function fieldIdIn(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** What a field held when the form opened, as the text of its control. */
export function openingText(defaultValues: FieldValues, name: string): string {
  const value: unknown = get(defaultValues, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
