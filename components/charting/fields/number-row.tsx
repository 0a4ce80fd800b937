'use client';

import { useRef, type KeyboardEvent } from 'react';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId, type FieldRef } from '../draft-store/field-ref';
import { useValue } from '../use-draft';

/** How soon a 0 has to follow a 1 to mean ten. */
const TEN_MS = 700;

type NumberRowProps = { field: FieldRef; label: string; min?: number; max?: number };

/**
 * Whole numbers in a row, 0 to 10 unless said otherwise. A digit chooses and moves to the next row;
 * 1 then 0 is ten; − and a digit is below zero.
 */
export function NumberRow({ field, label, min = 0, max = 10 }: NumberRowProps) {
  const scores = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const { draft } = useChart();
  const value = useValue(field);
  const oneAt = useRef(0);
  const isBelowZero = useRef(false);
  const set = (score: number | null) => draft.set(field, score);
  const focusOn = (group: HTMLElement, score: number) =>
    group.querySelector<HTMLElement>(`[data-score="${score}"]`)?.focus();

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const group = event.currentTarget;
    const at = Number((event.target as HTMLElement).dataset.score);
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const next = Math.min(max, Math.max(min, at + (event.key === 'ArrowRight' ? 1 : -1)));
      event.preventDefault();
      set(next);
      focusOn(group, next);
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      set(null);
    } else if (min < 0 && /^[-−]$/.test(event.key)) {
      event.preventDefault();
      isBelowZero.current = true;
    } else if (/^\d$/.test(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      const isTen = max >= 10 && event.key === '0' && Date.now() - oneAt.current < TEN_MS;
      const digit = isTen ? 10 : Number(event.key);
      const score = isBelowZero.current ? -digit : digit;
      oneAt.current = event.key === '1' ? Date.now() : 0;
      isBelowZero.current = false;
      if (!scores.includes(score)) return;
      set(score);
      focusOn(group, score);
      if (max < 10 || score !== 1) moveOn(group);
    }
  };

  return (
    <div
      id={fieldElementId(field)}
      role="radiogroup"
      aria-label={label}
      data-number-row
      onKeyDown={press}
      className="flex max-w-full gap-px overflow-hidden rounded-md border border-border bg-border"
    >
      {scores.map((score) => (
        <button
          key={score}
          type="button"
          role="radio"
          aria-checked={value === score}
          data-score={score}
          tabIndex={score === (typeof value === 'number' ? value : 0) ? 0 : -1}
          // A second press clears; the second half of a double tap must not.
          onClick={({ detail }) => set(value === score && detail < 2 ? null : score)}
          className={cn(
            'h-[calc(var(--spacing-control)-2px)] min-w-6 flex-1 bg-card text-center hover:bg-accent sm:min-w-9',
            'focus-visible:outline-2 focus-visible:-outline-offset-3',
            value === score &&
              'bg-primary font-medium text-primary-foreground hover:bg-primary-hover focus-visible:outline-primary-foreground',
          )}
        >
          {String(score).replace('-', '−')}
        </button>
      ))}
    </div>
  );
}

function moveOn(group: HTMLElement) {
  const rows = [
    ...(group.closest('[data-number-rows]') ?? document).querySelectorAll<HTMLElement>(
      '[data-number-row]',
    ),
  ];
  rows[rows.indexOf(group) + 1]?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}
