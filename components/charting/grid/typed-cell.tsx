'use client';

import type { SyntheticEvent } from 'react';
import type { AttributeDefinition, AttributeValue } from '@/clinical/findings/attribute';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId } from '../draft-store/field-ref';
import { isCarriedOver, recordToday } from '../examination/record-reading';
import { FieldTrouble } from '../fields/field-trouble';
import { useTypedField } from '../fields/use-typed-field';
import { isNumberComplete } from '../fields/value-text';
import { useAttributes, useTrouble } from '../use-draft';
import { placeProps, type CellProps } from './cell';
import { CELL_CLASS } from './cell-class';
import { pressInCell } from './cell-keys';
import { moveOn } from './grid-moves';

type TypedCellProps = CellProps & {
  definition: AttributeDefinition;
  /** Said after the label, such as why it was not tested. */
  remarks?: readonly string[];
  placeholder?: string;
  /** Goes on where what was typed is whole; without it, once no further digit could follow. */
  onTaken?: (input: HTMLInputElement) => void;
  className?: string;
};

const INPUT_MODE: Partial<Record<AttributeDefinition['type'], 'decimal' | 'numeric'>> = {
  decimal: 'decimal',
  integer: 'numeric',
};

/** A number or a grade as a cell of a grid: takes it and moves on. */
export function TypedCell(props: TypedCellProps) {
  const { findingKey, attribute, definition, label, place, acts, write, onTaken } = props;
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
  const remarks = [...(isCarried ? ['carried, not re-tested'] : []), ...(props.remarks ?? [])];
  const goOn = (input: HTMLInputElement) => {
    if (isNumberComplete(input.value, definition)) moveOn(input);
  };
  return (
    <span className="relative block">
      <input
        {...typed}
        {...placeProps(place)}
        ref={ref}
        type="text"
        inputMode={INPUT_MODE[definition.type] ?? 'text'}
        autoComplete="off"
        placeholder={props.placeholder}
        aria-label={[label, ...remarks].join(', ')}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${fieldElementId(field)}/trouble` : undefined}
        onKeyDown={(event) => pressInCell(event, acts)}
        onFocus={(event) => {
          onFocus();
          event.currentTarget.select();
        }}
        onInput={(event: SyntheticEvent<HTMLInputElement>) => {
          onInput(event);
          const isTaken = draft.trouble(field)?.kind !== 'impossible';
          if (isTaken) (onTaken ?? goOn)(event.currentTarget);
        }}
        className={cn(
          CELL_CLASS,
          'text-right',
          props.className,
          isCarried && 'border-dashed text-muted-foreground italic',
        )}
      />
      <FieldTrouble field={field} definition={definition} isHanging />
    </span>
  );
}
