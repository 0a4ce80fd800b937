'use client';

import { CircleAlert } from 'lucide-react';
import { createContext, use, useId, useMemo, type ReactNode } from 'react';
import { cn } from './cn';
import { Label } from './label';

type FieldWiring = {
  id: string;
  name?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
};

const FieldContext = createContext<FieldWiring | null>(null);

/** What the control inside a Field needs: its id, its description, whether it is wrong. */
export function useFieldWiring(): Partial<FieldWiring> {
  return use(FieldContext) ?? {};
}

type FieldProps = {
  label: ReactNode;
  children: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  /** The id of the control, for the links of an error summary. Made up when absent. */
  id?: string;
  isRequired?: boolean;
  /** The label is read aloud only: for a control whose place says what it is. */
  isLabelHidden?: boolean;
  className?: string;
};

/** Label, hint, control and error, wired to one another for screen readers. Holds one control. */
export function Field({
  label,
  children,
  hint,
  error,
  id: givenId,
  isRequired = false,
  isLabelHidden = false,
  className,
}: FieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const hasHint = hint !== undefined && hint !== null;
  const describedBy = cn(hasHint && `${id}-hint`, error && `${id}-error`) || undefined;
  const wiring = useMemo<FieldWiring>(
    () => ({
      id,
      'aria-describedby': describedBy,
      'aria-invalid': error ? true : undefined,
      'aria-required': isRequired || undefined,
    }),
    [id, describedBy, error, isRequired],
  );
  return (
    <div className={cn('flex min-w-0 flex-col gap-1', className)}>
      <Label htmlFor={id} className={isLabelHidden ? 'sr-only' : undefined}>
        {label}
        {isRequired && <RequiredMark />}
      </Label>
      {hasHint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      <FieldContext value={wiring}>{children}</FieldContext>
      <FieldError id={`${id}-error`} words={error} />
    </div>
  );
}

export function RequiredMark() {
  return (
    <span aria-hidden className="ml-1 font-normal text-muted-foreground">
      required
    </span>
  );
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="text-xs text-muted-foreground">
      {children}
    </p>
  );
}

export function FieldError({ id, words }: { id: string; words?: string | null }) {
  if (!words) return null;
  return (
    <p id={id} className="flex items-start gap-1.5 font-medium text-decision-ink">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {words}
    </p>
  );
}
