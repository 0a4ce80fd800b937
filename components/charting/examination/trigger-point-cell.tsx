'use client';

import { Check } from 'lucide-react';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import type { Draft } from '../draft-store/draft';
import { fieldElementId } from '../draft-store/field-ref';
import { placeProps, type CellPlace } from '../grid/cell';
import { CELL_CLASS } from '../grid/cell-class';
import { moveByKey } from '../grid/grid-moves';
import { useValue } from '../use-draft';
import { recordToday } from './record-reading';

type TriggerPointCellProps = { findingKey: FindingKey; label: string; place: CellPlace };

/** Whether there is a trigger point: Space or a press. */
export function TriggerPointCell({ findingKey, label, place }: TriggerPointCellProps) {
  const { draft } = useChart();
  const value = useValue({ key: findingKey, attribute: 'hasTriggerPoint' });
  return (
    <button
      {...placeProps(place)}
      type="button"
      role="checkbox"
      id={fieldElementId({ key: findingKey, attribute: 'hasTriggerPoint' })}
      aria-checked={value === true}
      aria-label={label}
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

export function toggleTriggerPoint(draft: Draft, key: FindingKey): void {
  const isOn = draft.attributes(key).hasTriggerPoint === true;
  recordToday(draft, key, 'hasTriggerPoint', isOn ? null : true);
}
