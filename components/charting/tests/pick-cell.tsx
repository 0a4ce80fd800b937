'use client';

import type { FindingKey } from '@/clinical/findings/finding-key';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId } from '../draft-store/field-ref';
import { CELL_CLASS } from '../examination/cell-class';
import { moveByKey } from '../examination/grid-moves';
import type { CellPlace } from '../examination/range-cells';
import { isCarriedOver, recordToday } from '../examination/record-reading';
import { useAttributes } from '../use-draft';
import type { RowActs } from './cell-keys';

type PickCellProps = {
  findingKey: FindingKey;
  attribute: string;
  options: Readonly<Record<string, string>>;
  label: string;
  place: CellPlace;
  acts: RowActs;
};

/** One word of a short list as a cell of a grid: a first letter chooses, Backspace clears. */
export function PickCell({ findingKey, attribute, options, label, place, acts }: PickCellProps) {
  const { draft } = useChart();
  const attributes = useAttributes(findingKey);
  const value = attributes[attribute];
  const set = (next: string | null) => recordToday(draft, findingKey, attribute, next);
  return (
    <select
      id={fieldElementId({ key: findingKey, attribute })}
      tabIndex={place.isFirst ? 0 : -1}
      data-row={place.row}
      data-slot={place.slot}
      aria-label={label}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(event.target.value || null)}
      onKeyDown={(event) => {
        if (moveByKey(event)) return;
        if (event.key === 'Backspace' || event.key === 'Delete') set(null);
        if (event.key !== '+') return;
        event.preventDefault();
        acts.onMore();
      }}
      className={cn(
        CELL_CLASS,
        'appearance-none truncate px-1 text-xs pointer-coarse:h-control',
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
