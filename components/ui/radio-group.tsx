'use client';

import { useId, type ComponentProps, type ReactNode } from 'react';
import { cn } from './cn';
import { FieldError, FieldHint, RequiredMark } from './field';

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; isDisabled?: boolean };

type RadioGroupProps = Omit<ComponentProps<'input'>, 'type' | 'children' | 'value'> & {
  legend: ReactNode;
  options: readonly Choice[];
  /** `rows` for choices with a sentence; `segments` for two to five words side by side. */
  shape?: 'rows' | 'segments';
  hint?: ReactNode;
  error?: string | null;
  isRequired?: boolean;
  isLegendHidden?: boolean;
  /** Chosen at first, where nothing controls the group. */
  defaultChoice?: string;
  /** Controlled use. Leave out with react-hook-form's `register`. */
  value?: string | null;
};

const SHAPES = {
  rows: {
    box: 'flex flex-col gap-1.5',
    option:
      'flex min-h-control items-center gap-2.5 rounded-md border border-border bg-card px-3 py-1.5 hover:bg-accent has-checked:border-primary has-checked:bg-primary-soft',
    input: 'size-4.5 shrink-0 accent-primary pointer-coarse:size-5',
  },
  segments: {
    box: 'inline-flex flex-wrap gap-px self-start overflow-hidden rounded-md border border-input bg-border',
    option:
      'relative flex h-[calc(var(--spacing-control)-2px)] min-w-12 items-center justify-center bg-card px-3 font-medium hover:bg-accent has-checked:bg-primary has-checked:text-primary-foreground has-focus-visible:outline-2 has-focus-visible:-outline-offset-4 has-focus-visible:outline-current',
    input: 'absolute inset-0 size-full cursor-pointer opacity-0',
  },
} as const;

/**
 * One of a few, every answer in sight. Native radio buttons: arrows move, a letter in a form does
 * not, and react-hook-form registers them as they are. The first option carries the given id.
 */
export function RadioGroup({
  legend,
  options,
  shape = 'rows',
  hint,
  error,
  isRequired = false,
  isLegendHidden = false,
  id: givenId,
  value,
  defaultChoice,
  className,
  ...rest
}: RadioGroupProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const name = rest.name ?? id;
  const describedBy = cn(hint && `${id}-hint`, error && `${id}-error`) || undefined;
  const look = SHAPES[shape];
  return (
    <fieldset
      className={cn('flex min-w-0 flex-col gap-1', className)}
      aria-describedby={describedBy}
    >
      <legend className={cn('mb-1 text-sm font-medium', isLegendHidden && 'sr-only')}>
        {legend}
        {isRequired && <RequiredMark />}
      </legend>
      {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      <div className={cn(look.box, error && 'rounded-md ring-1 ring-decision-edge')}>
        {options.map((option, index) => (
          <label key={option.value} className={cn(look.option, option.isDisabled && 'opacity-60')}>
            <input
              {...rest}
              {...(value === undefined
                ? { defaultChecked: defaultChoice === option.value }
                : { checked: value === option.value })}
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              type="radio"
              value={option.value}
              disabled={option.isDisabled ?? rest.disabled}
              className={look.input}
            />
            <span className="min-w-0">
              {option.label}
              {option.hint && (
                <span className="block text-xs text-muted-foreground">{option.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} words={error} />
    </fieldset>
  );
}
