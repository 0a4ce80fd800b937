'use client';

import { MARK_TYPES } from '@/clinical/body-chart/body-mark';
import { MARK_TYPE, type MarkType } from '@/clinical/vocabulary/body-chart';
import { MarkSwatch } from '@/components/body-chart/mark-swatch';
import { cn } from '@/components/ui/cn';
import { Kbd } from '@/components/ui/kbd';

/** One key for each type while the drawing has the focus. */
export const TYPE_KEYS = {
  pain: 'P',
  ache: 'A',
  stiffness: 'F',
  soreness: 'O',
  cramp: 'C',
  numbness: 'N',
  paraesthesia: 'T',
  weakness: 'W',
} as const satisfies Record<MarkType, string>;

type TypeChipsProps = { value: MarkType; onChoose: (markType: MarkType) => void };

/** What the next stroke says; also the legend of the patterns. */
export function TypeChips({ value, onChoose }: TypeChipsProps) {
  return (
    <div role="group" aria-label="Type to draw" className="flex flex-wrap gap-1">
      {MARK_TYPES.map((markType) => (
        <button
          key={markType}
          type="button"
          aria-pressed={value === markType}
          onClick={() => onChoose(markType)}
          className={cn(
            'inline-flex h-control items-center gap-1.5 rounded-md border border-border bg-card px-2 hover:bg-accent',
            value === markType && 'border-primary bg-primary-soft font-medium text-primary',
          )}
        >
          <MarkSwatch markType={markType} />
          {MARK_TYPE[markType]}
          <Kbd>{TYPE_KEYS[markType]}</Kbd>
        </button>
      ))}
    </div>
  );
}
