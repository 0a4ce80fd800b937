'use client';

import type { KeyboardEvent } from 'react';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId } from '../draft-store/field-ref';
import { isCarriedOver, recordToday } from '../examination/record-reading';
import { useAttributes } from '../use-draft';
import { placeProps, type CellProps } from './cell';
import { pressInCell } from './cell-keys';
import { moveOn } from './grid-moves';

type ChoiceCellProps = Omit<CellProps, 'write'> & {
  /** Code → what is read aloud. */
  options: Readonly<Record<string, string>>;
  /** Code → what is shown where the whole word is too long. */
  short?: Readonly<Record<string, string>>;
  /** An answer that asks for more: the hand stays where it is. */
  staysOn?: string;
};

/**
 * A few answers in sight as one cell of a grid: a first letter answers and goes on, the same letter
 * again takes the next answer that begins with it, a second press or Backspace clears.
 */
export function ChoiceCell(props: ChoiceCellProps) {
  const { findingKey, attribute, options, short, label, place, acts, staysOn } = props;
  const { draft } = useChart();
  const attributes = useAttributes(findingKey);
  const value = attributes[attribute];
  const isCarried = isCarriedOver(attributes);
  const codes = Object.keys(options);
  const set = (next: string | null) => recordToday(draft, findingKey, attribute, next);

  const choose = (cell: HTMLElement, letter: string) => {
    const fitting = codes.filter((code) => options[code]?.toLowerCase().startsWith(letter));
    const current = fitting.findIndex((code) => code === draft.attributes(findingKey)[attribute]);
    const next = fitting[(current + 1) % fitting.length] ?? null;
    set(next);
    if (fitting.length === 1 && next !== staysOn) moveOn(cell);
  };
  const letters = Object.fromEntries(
    codes.map((code) => {
      const letter = options[code]?.charAt(0).toLowerCase() ?? '';
      return [letter, (cell: HTMLElement) => choose(cell, letter)] as const;
    }),
  );

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      set(null);
      return;
    }
    const beside =
      event.key === 'ArrowRight'
        ? target.nextElementSibling
        : event.key === 'ArrowLeft'
          ? target.previousElementSibling
          : null;
    if (beside instanceof HTMLElement) {
      event.preventDefault();
      beside.focus();
      return;
    }
    pressInCell(event, { ...acts, letters: { ...acts.letters, ...letters } });
  };

  return (
    <div
      id={fieldElementId({ key: findingKey, attribute })}
      role="radiogroup"
      aria-label={isCarried ? `${label}, carried, not re-tested` : label}
      onKeyDown={press}
      className={cn(
        'flex gap-px overflow-hidden rounded-sm border border-border border-b-input bg-border',
        isCarried && 'border-dashed',
      )}
    >
      {codes.map((code) => (
        <button
          key={code}
          {...placeProps(place)}
          {...(code !== codes[0] && { tabIndex: -1 })}
          type="button"
          role="radio"
          aria-checked={value === code}
          aria-label={options[code]}
          // A second press clears; the second half of a double tap must not.
          onClick={({ detail }) => set(value === code && detail < 2 ? null : code)}
          className={cn(
            'h-[calc(var(--spacing-control)-6px)] min-w-0 flex-auto bg-card px-1 text-xs whitespace-nowrap text-muted-foreground pointer-coarse:h-control hover:bg-accent',
            'focus-visible:outline-2 focus-visible:-outline-offset-3',
            value === code &&
              (isCarried
                ? 'bg-muted font-medium text-foreground italic'
                : 'bg-primary font-medium text-primary-foreground focus-visible:outline-primary-foreground'),
          )}
        >
          {short?.[code] ?? options[code]}
        </button>
      ))}
    </div>
  );
}
