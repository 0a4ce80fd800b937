'use client';

import type { KeyboardEvent, SyntheticEvent } from 'react';
import type { AttributeDefinition, AttributeValue } from '@/clinical/findings/attribute';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { LIMITING_FACTOR, MOVEMENT_LOSS } from '@/clinical/vocabulary/measurement';
import { cn } from '@/components/ui/cn';
import { toggleStar } from '../asterisks/toggle-star';
import { useChart } from '../chart-context';
import { fieldElementId, type FieldRef } from '../draft-store/field-ref';
import { FieldTrouble } from '../fields/field-trouble';
import { useTypedField } from '../fields/use-typed-field';
import { isNumberComplete } from '../fields/value-text';
import { useAttributes, useTrouble, useValue } from '../use-draft';
import { CELL_CLASS } from './cell-class';
import { moveByKey, moveOn } from './grid-moves';
import { useRangeGrid } from './range-context';
import { carryOver, isCarriedOver, recordToday } from './record-reading';

export type CellPlace = { row: number; slot: number; isFirst: boolean };

const LIMIT_BY_LETTER = new Map(
  Object.entries(LIMITING_FACTOR).map(([code, label]) => [label.charAt(0).toLowerCase(), code]),
);

/** Keys that a cell understands beside the digits: a letter for the limit, c to carry, * to star, + for more. */
function useCellKeys(key: FindingKey) {
  const { draft, content } = useChart();
  const { setup, previousOf, openDetails } = useRangeGrid();
  return (event: KeyboardEvent<HTMLElement>) => {
    if (moveByKey(event) || event.metaKey || event.ctrlKey || event.altKey) return;
    const pressed = event.key.toLowerCase();
    const limit = LIMIT_BY_LETTER.get(pressed);
    if (limit) {
      event.preventDefault();
      const current = draft.value({ key, attribute: 'limitingFactor' });
      recordToday(draft, key, 'limitingFactor', current === limit ? null : limit, setup);
    } else if (pressed === 'c') {
      event.preventDefault();
      const finding = previousOf(key);
      const { previous, clinic } = content;
      if (finding && previous && key.moment === 'before') {
        carryOver(draft, key, { finding, ...previous, timeZone: clinic.timeZone });
      }
    } else if (event.key === '*') {
      event.preventDefault();
      toggleStar(draft, content, key);
    } else if (event.key === '+') {
      event.preventDefault();
      openDetails(key.code);
    }
  };
}

type ValueCellProps = {
  findingKey: FindingKey;
  attribute: string;
  definition: AttributeDefinition;
  /** “Lumbar flexion, active, before, degrees”. */
  label: string;
  place: CellPlace;
};

/** A number of the grid: takes it, and moves on once no further digit could follow. */
export function NumberCell({ findingKey, attribute, definition, label, place }: ValueCellProps) {
  const { draft } = useChart();
  const { setup } = useRangeGrid();
  const field: FieldRef = { key: findingKey, attribute };
  const write = (value: AttributeValue | null) =>
    recordToday(draft, findingKey, attribute, value, setup);
  const { ref, onFocus, onInput, ...typed } = useTypedField({ field, definition, write });
  const isWrong = useTrouble(field) !== null;
  const isCarried = isCarriedOver(useAttributes(findingKey));
  const press = useCellKeys(findingKey);
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
        onKeyDown={press}
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
          'text-right',
          isCarried && 'border-dashed text-muted-foreground italic',
        )}
      />
      <FieldTrouble field={field} definition={definition} isHanging />
    </span>
  );
}

type SelectCellProps = Omit<ValueCellProps, 'definition'> & {
  options: Readonly<Record<string, string>>;
};

/** A few words of the grid. Its arrows move like everywhere; a first letter chooses. */
export function WordCell({ findingKey, attribute, options, label, place }: SelectCellProps) {
  const { draft, content } = useChart();
  const { setup, openDetails } = useRangeGrid();
  const field: FieldRef = { key: findingKey, attribute };
  const value = useValue(field);
  const isCarried = isCarriedOver(useAttributes(findingKey));
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (moveByKey(event)) return;
    if (event.key === 'Backspace' || event.key === 'Delete') {
      recordToday(draft, findingKey, attribute, null, setup);
    } else if (event.key === '*') {
      event.preventDefault();
      toggleStar(draft, content, findingKey);
    } else if (event.key === '+') {
      event.preventDefault();
      openDetails(findingKey.code);
    }
  };
  return (
    <select
      id={fieldElementId(field)}
      tabIndex={place.isFirst ? 0 : -1}
      data-row={place.row}
      data-slot={place.slot}
      aria-label={label}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) =>
        recordToday(draft, findingKey, attribute, event.target.value || null, setup)
      }
      onKeyDown={press}
      className={cn(
        CELL_CLASS,
        'appearance-none truncate px-1 text-xs',
        value === null && 'text-muted-foreground',
        isCarried && 'border-dashed italic',
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

export const LIMIT_OPTIONS = LIMITING_FACTOR;
export const LOSS_OPTIONS = MOVEMENT_LOSS;
