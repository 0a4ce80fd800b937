'use client';

import { Check } from 'lucide-react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import type { AttributeDefinition, AttributeValue } from '@/clinical/findings/attribute';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { cn } from '@/components/ui/cn';
import { toggleStar } from '../asterisks/toggle-star';
import { useChart } from '../chart-context';
import { fieldElementId } from '../draft-store/field-ref';
import { FieldTrouble } from '../fields/field-trouble';
import { useTypedField } from '../fields/use-typed-field';
import { isNumberComplete } from '../fields/value-text';
import { useAttributes, useTrouble, useValue } from '../use-draft';
import { CELL_CLASS } from './cell-class';
import { moveByKey, moveOn } from './grid-moves';
import type { CellPlace } from './range-cells';
import { isCarriedOver, recordToday } from './record-reading';

type MuscleCellProps = { findingKey: FindingKey; label: string; place: CellPlace };

type GradeCellProps = MuscleCellProps & {
  attribute: 'guarding' | 'tenderness';
  definition: AttributeDefinition;
  onCarry: () => void;
  onMore: () => void;
};

/** One grade: a digit and on to the next. T marks a trigger point, C carries, * stars, + shows more. */
export function GradeCell(props: GradeCellProps) {
  const { findingKey, attribute, definition, label, place, onCarry, onMore } = props;
  const { draft, content } = useChart();
  const field = { key: findingKey, attribute };
  const write = (value: AttributeValue | null) => recordToday(draft, findingKey, attribute, value);
  const { ref, onFocus, onInput, ...typed } = useTypedField({ field, definition, write });
  const isWrong = useTrouble(field) !== null;
  const isCarried = isCarriedOver(useAttributes(findingKey));
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (moveByKey(event) || event.metaKey || event.ctrlKey || event.altKey) return;
    const pressed = event.key.toLowerCase();
    if (!['t', 'c', '*', '+'].includes(pressed)) return;
    event.preventDefault();
    if (pressed === 't') toggleTriggerPoint(draft, findingKey);
    else if (pressed === 'c') onCarry();
    else if (pressed === '*') toggleStar(draft, content, findingKey);
    else onMore();
  };
  return (
    <span className="relative block">
      <input
        {...typed}
        ref={ref}
        type="text"
        inputMode="numeric"
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
          'text-center',
          isCarried && 'border-dashed text-muted-foreground italic',
        )}
      />
      <FieldTrouble field={field} definition={definition} isHanging />
    </span>
  );
}

/** Whether there is a trigger point: Space or a press. */
export function TriggerPointCell({ findingKey, label, place }: MuscleCellProps) {
  const { draft } = useChart();
  const value = useValue({ key: findingKey, attribute: 'hasTriggerPoint' });
  return (
    <button
      type="button"
      role="checkbox"
      id={fieldElementId({ key: findingKey, attribute: 'hasTriggerPoint' })}
      aria-checked={value === true}
      aria-label={label}
      tabIndex={-1}
      data-row={place.row}
      data-slot={place.slot}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') moveByKey(event);
      }}
      onClick={() => toggleTriggerPoint(draft, findingKey)}
      className={cn(
        CELL_CLASS,
        'grid place-items-center',
        value === true && 'bg-primary-soft text-primary',
      )}
    >
      {value === true && <Check aria-hidden className="size-4" />}
    </button>
  );
}

function toggleTriggerPoint(draft: ReturnType<typeof useChart>['draft'], key: FindingKey) {
  const isOn = draft.attributes(key).hasTriggerPoint === true;
  recordToday(draft, key, 'hasTriggerPoint', isOn ? null : true);
}
