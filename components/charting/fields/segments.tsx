'use client';

import type { KeyboardEvent } from 'react';
import { cn } from '@/components/ui/cn';

type SegmentsProps = {
  id?: string;
  /** What is asked; read aloud with each answer. */
  label: string;
  options: Readonly<Record<string, string>>;
  value: string | null;
  onChange: (value: string | null) => void;
  /** After a choice made by letter or number: move on. */
  onChosenByKey?: () => void;
  describedBy?: string;
  className?: string;
};

const STEP: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * One of a few answers in sight. One stop of the Tab key; arrows choose, a first letter or digit
 * chooses, Backspace or a second press clears: no answer is ever stuck.
 */
export function Segments({
  id,
  label,
  options,
  value,
  onChange,
  onChosenByKey,
  describedBy,
  className,
}: SegmentsProps) {
  const codes = Object.keys(options);
  const stop = value !== null && codes.includes(value) ? value : codes[0];

  const focusOn = (group: HTMLElement, code: string) => {
    group.querySelector<HTMLElement>(`[data-code="${code}"]`)?.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const group = event.currentTarget;
    const step = STEP[event.key];
    if (step !== undefined) {
      const at = codes.findIndex((code) => code === (event.target as HTMLElement).dataset.code);
      const next = codes[(at + step + codes.length) % codes.length];
      if (next === undefined) return;
      event.preventDefault();
      onChange(next);
      focusOn(group, next);
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      onChange(null);
    } else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLowerCase();
      const chosen = codes.find((code) => options[code]?.toLowerCase().startsWith(letter));
      if (chosen === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      onChange(chosen);
      focusOn(group, chosen);
      onChosenByKey?.();
    }
  };

  return (
    <div
      id={id}
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      onKeyDown={press}
      className={cn(
        'inline-flex max-w-full flex-wrap gap-px overflow-hidden rounded-md border border-border bg-border',
        className,
      )}
    >
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          role="radio"
          aria-checked={value === code}
          data-code={code}
          tabIndex={code === stop ? 0 : -1}
          // A second press clears; the second half of a double tap must not.
          onClick={({ detail }) => onChange(value === code && detail < 2 ? null : code)}
          className={cn(
            'h-[calc(var(--spacing-control)-2px)] min-w-9 flex-auto bg-card px-2.5 whitespace-nowrap hover:bg-accent pointer-coarse:h-control pointer-coarse:min-w-control',
            'focus-visible:outline-2 focus-visible:-outline-offset-3',
            value === code &&
              'bg-primary font-medium text-primary-foreground hover:bg-primary-hover focus-visible:outline-primary-foreground',
          )}
        >
          {options[code]}
        </button>
      ))}
    </div>
  );
}
