'use client';

import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/cn';
import { keepOneStop } from './grid-moves';

type CellGridProps = Omit<ComponentProps<'div'>, 'role' | 'onFocus'> & {
  /** Slots of a row that belong to one moment: two sides of a reading, where it is not said. */
  momentSlots?: number;
  /** Slots of one reading, where they are not three. */
  readingSlots?: number;
  /** The slot of each reading that the hand passes over. */
  skippedSlot?: number;
  /** Whether the last cell of a group goes on to the first of the next. */
  flowsOn?: boolean;
};

/** Cells that are one stop of the Tab key, with room for words that hang below the last row. */
export function CellGrid(props: CellGridProps) {
  const { momentSlots = 6, readingSlots, skippedSlot, flowsOn, className, ...rest } = props;
  return (
    <div
      {...rest}
      data-cell-grid
      data-moment-slots={momentSlots}
      data-reading-slots={readingSlots}
      data-skipped-slot={skippedSlot}
      data-flows-on={flowsOn}
      role="group"
      onFocus={(event) => keepOneStop(event.currentTarget, event.target)}
      className={cn('relative max-lg:overflow-x-auto max-lg:has-data-trouble:pb-28', className)}
    />
  );
}
