'use client';

import { useRef, useState } from 'react';
import { get, useFormContext, useFormState, type FieldValues } from 'react-hook-form';
import { fieldIdIn, openingText, useFormWiring } from './form-context';

type TypedIn = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The words of a field's error, or null. */
export function useFieldError(name: string): string | null {
  const { errors } = useFormState<FieldValues>({ name });
  const error: unknown = get(errors, name);
  if (typeof error !== 'object' || error === null || !('message' in error)) return null;
  return typeof error.message === 'string' ? error.message : null;
}

/**
 * Registers an uncontrolled control of the form: its id, its error and the props it spreads.
 * What somebody typed before the page's script arrived is taken over, not wiped by the default.
 */
export function useFormField(name: string) {
  const { register, setValue, getValues } = useFormContext<FieldValues>();
  const { formId, defaultValues } = useFormWiring();
  const error = useFieldError(name);
  const { ref: registerRef, ...registered } = register(name);
  // A row that was added holds what it was added with; the form's defaults know nothing of it.
  const [opening] = useState(() => {
    const held: unknown = getValues(name);
    return held === undefined ? openingText(defaultValues, name) : openingText({ held }, 'held');
  });
  const wasAttached = useRef(false);
  const ref = (control: TypedIn | null) => {
    const early = control && !wasAttached.current ? control.value : opening;
    registerRef(control);
    if (!control) return;
    wasAttached.current = true;
    if (early !== opening) setValue(name, early, { shouldDirty: true });
  };
  return {
    id: fieldIdIn(formId, name),
    error,
    control: { ...registered, ref, defaultValue: opening },
  };
}
