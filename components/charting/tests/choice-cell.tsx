'use client';

import type { KeyboardEvent } from 'react';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId } from '../draft-store/field-ref';
import { moveOn } from '../examination/grid-moves';
import type { CellPlace } from '../examination/range-cells';
import { isCarriedOver, recordToday } from '../examination/record-reading';
import { useAttributes } from '../use-draft';
import { pressInRow, type RowActs } from './cell-keys';

type ChoiceCellProps = {
  findingKey: FindingKey;
  attribute: string;
  /** Code → what is read aloud. */
  options: Readonly<Record<string, string>>;
  /** Code → what is shown where the whole word is too long. */
  short?: Readonly<Record<string, string>>;
  label: string;
  place: CellPlace;
  acts: RowActs;
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

  const choose = (cell: HTMLElement, letter: string): boolean => {
    const fitting = codes.filter((code) => options[code]?.toLowerCase().startsWith(letter));
    if (fitting.length === 0) return false;
    const current = fitting.findIndex((code) => code === draft.attributes(findingKey)[attribute]);
    const next = fitting[(current + 1) % fitting.length] ?? null;
    set(next);
    if (fitting.length === 1 && next !== staysOn) moveOn(cell);
    return true;
  };

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
    pressInRow(event, {
      ...acts,
      onLetter: (letter) =>
        letter.length === 1 && (choose(target, letter) || (acts.onLetter?.(letter) ?? false)),
    });
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
          type="button"
          role="radio"
          aria-checked={value === code}
          aria-label={options[code]}
          // Only where the grid is entered first; from then on the grid keeps its one stop.
          tabIndex={place.isFirst && code === codes[0] ? 0 : -1}
          data-row={place.row}
          data-slot={place.slot}
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
