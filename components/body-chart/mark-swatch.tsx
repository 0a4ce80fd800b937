import { useId } from 'react';
import type { MarkType } from '@/clinical/vocabulary/body-chart';
import { markInk, patternId } from './mark-ink';
import { MarkPatterns } from './mark-patterns';
import './body-chart.css';

/** A piece of the pattern of a type, beside its words. */
export function MarkSwatch({ markType }: { markType: MarkType | null }) {
  const drawing = useId();
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 16"
      className="body-chart inline-block h-4 w-6 shrink-0 rounded-sm"
    >
      <defs>
        <MarkPatterns drawing={drawing} scale={1} types={[markType]} />
      </defs>
      <rect
        x={0.75}
        y={0.75}
        width={22.5}
        height={14.5}
        rx={2}
        strokeWidth={1}
        fill={`url(#${patternId(drawing, markType)})`}
        style={{ stroke: markInk(markType) }}
      />
    </svg>
  );
}
