'use client';

import { useId, type ComponentProps, type ReactNode } from 'react';
import { cn } from './cn';
import { FieldError, FieldHint } from './field';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
};

/** A tick with its words; the whole row can be pressed. */
export function Checkbox({ label, hint, error, id: givenId, className, ...rest }: CheckboxProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = cn(hint && `${id}-hint`, error && `${id}-error`) || undefined;
  return (
    <div className={cn('flex flex-col', className)}>
      <label
        htmlFor={id}
        className="flex min-h-control items-center gap-2.5 has-disabled:text-muted-foreground"
      >
        <input
          {...rest}
          id={id}
          type="checkbox"
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          className="size-4.5 shrink-0 accent-primary pointer-coarse:size-5"
        />
        <span>{label}</span>
      </label>
      {hint && (
        <div className="pl-7">
          <FieldHint id={`${id}-hint`}>{hint}</FieldHint>
        </div>
      )}
      <FieldError id={`${id}-error`} words={error} />
    </div>
  );
}
