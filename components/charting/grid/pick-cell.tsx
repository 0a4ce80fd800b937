'use client';

import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId } from '../draft-store/field-ref';
import { isCarriedOver, recordToday } from '../examination/record-reading';
import { useAttributes } from '../use-draft';
import { placeProps, type CellProps } from './cell';
import { CELL_CLASS } from './cell-class';
import { pressInCell } from './cell-keys';

type PickCellProps = CellProps & { options: Readonly<Record<string, string>> };

/** One word of a short list as a cell of a grid: a first letter chooses, Backspace clears. */
export function PickCell(props: PickCellProps) {
  const { findingKey, attribute, options, label, place, acts, write } = props;
  const { draft } = useChart();
  const attributes = useAttributes(findingKey);
  const value = attributes[attribute];
  const set = write ?? ((next: string | null) => recordToday(draft, findingKey, attribute, next));
  return (
    <select
      {...placeProps(place)}
      id={fieldElementId({ key: findingKey, attribute })}
      aria-label={label}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(event.target.value || null)}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' || event.key === 'Delete') set(null);
        // Letters are the list's own: they choose.
        else pressInCell(event, { star: acts.star, more: acts.more });
      }}
      className={cn(
        CELL_CLASS,
        'appearance-none truncate px-1 text-xs',
        value === undefined && 'text-muted-foreground',
        isCarriedOver(attributes) && 'border-dashed italic',
      )}
    >
      <option value="">–</option>
      {Object.entries(options).map(([code, words]) => (
        <option key={code} value={code}>
          {words}
        </option>
      ))}
    </select>
  );
}
