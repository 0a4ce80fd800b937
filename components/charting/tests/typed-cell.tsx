'use client';

import type { SyntheticEvent } from 'react';
import type { AttributeDefinition, AttributeValue } from '@/clinical/findings/attribute';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId } from '../draft-store/field-ref';
import { CELL_CLASS } from '../examination/cell-class';
import { moveOn } from '../examination/grid-moves';
import type { CellPlace } from '../examination/range-cells';
import { isCarriedOver, recordToday } from '../examination/record-reading';
import { FieldTrouble } from '../fields/field-trouble';
import { useTypedField } from '../fields/use-typed-field';
import { isNumberComplete } from '../fields/value-text';
import { useAttributes, useTrouble } from '../use-draft';
import { pressInRow, type RowActs } from './cell-keys';

type TypedCellProps = {
  findingKey: FindingKey;
  attribute: string;
  definition: AttributeDefinition;
  label: string;
  place: CellPlace;
  acts: RowActs;
  /** Where a value brings others with it, such as the method. */
  write?: (value: AttributeValue | null) => void;
};

/** A number as a cell of a grid: takes it, and moves on once no further digit could follow. */
export function TypedCell(props: TypedCellProps) {
  const { findingKey, attribute, definition, label, place, acts, write } = props;
  const { draft } = useChart();
  const field = { key: findingKey, attribute };
  const record = (value: AttributeValue | null) => recordToday(draft, findingKey, attribute, value);
  const { ref, onFocus, onInput, ...typed } = useTypedField({
    field,
    definition,
    write: write ?? record,
  });
  const isWrong = useTrouble(field) !== null;
  const isCarried = isCarriedOver(useAttributes(findingKey));
  return (
    <span className="relative block">
      <input
        {...typed}
        ref={ref}
        type="text"
        inputMode={definition.type === 'decimal' ? 'decimal' : 'numeric'}
        autoComplete="off"
        tabIndex={place.isFirst ? 0 : -1}
        data-row={place.row}
        data-slot={place.slot}
        aria-label={isCarried ? `${label}, carried, not re-tested` : label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${fieldElementId(field)}/trouble` : undefined}
        onKeyDown={(event) => pressInRow(event, acts)}
        onFocus={(event) => {
          onFocus();
          event.currentTarget.select();
        }}
        onInput={(event: SyntheticEvent<HTMLInputElement>) => {
          onInput(event);
          const input = event.currentTarget;
          const isTaken = draft.trouble(field)?.kind !== 'impossible';
          if (isTaken && isNumberComplete(input.value, definition)) moveOn(input);
        }}
        className={cn(
          CELL_CLASS,
          'text-right pointer-coarse:h-control',
          isCarried && 'border-dashed text-muted-foreground italic',
        )}
      />
      <FieldTrouble field={field} definition={definition} isHanging />
    </span>
  );
}
