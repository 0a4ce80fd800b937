'use client';

import { memo, useId } from 'react';
import type { BodyMark } from '@/clinical/body-chart/body-mark';
import { FIGURE_HEIGHT, FIGURE_WIDTH } from '@/clinical/body-chart/figure-space';
import type { Stroke } from '@/clinical/body-chart/stroke';
import { BODY_VIEW, type BodyView, type MarkType } from '@/clinical/vocabulary/body-chart';
import { BodyFigure } from '@/components/body-chart/body-figure';
import { patternId } from '@/components/body-chart/mark-ink';
import { MarkPatterns } from '@/components/body-chart/mark-patterns';
import { strokePieces } from '@/components/body-chart/stroke-pieces';
import { usePen, type PenClock } from './use-pen';

type DrawViewProps = {
  view: BodyView;
  marks: readonly BodyMark[];
  ghost: readonly BodyMark[];
  markType: MarkType;
  penRef: PenClock;
  onStroke: (view: BodyView, stroke: Stroke) => void;
};

// The strokes already there need not be painted again for each point of the next.
const Figure = memo(BodyFigure);

/** One view, large, to draw on. */
export function DrawView({ view, marks, ghost, markType, penRef, onStroke }: DrawViewProps) {
  const drawing = useId();
  const { live, handlers } = usePen(penRef, (stroke) => onStroke(view, stroke));
  const label = BODY_VIEW[view];
  return (
    <div className="flex min-w-0 flex-col items-center gap-1">
      <span className="text-xs text-muted-foreground">{label}</span>
      <div className="relative w-full">
        <Figure
          view={view}
          marks={marks}
          ghost={ghost}
          label={`${label}, drawing; the list of marks says the same`}
          className="max-h-[76dvh] w-full"
        />
        <svg
          {...handlers}
          aria-hidden
          data-draw={view}
          viewBox={`-4 0 ${FIGURE_WIDTH + 8} ${FIGURE_HEIGHT}`}
          className="absolute inset-0 size-full cursor-crosshair touch-none"
        >
          <defs>
            <MarkPatterns drawing={drawing} scale={1} types={[markType]} />
          </defs>
          <g
            fill="none"
            stroke={`url(#${patternId(drawing, markType)})`}
            strokeLinecap="round"
            strokeLinejoin="round"
          >
            {strokePieces(live).map(({ path, width }, index) => (
              <path key={index} d={path} strokeWidth={width} />
            ))}
          </g>
        </svg>
      </div>
    </div>
  );
}
