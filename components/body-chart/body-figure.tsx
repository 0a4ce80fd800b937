import { useId, type ReactNode } from 'react';
import { filledRegions, strokesOn, type BodyMark } from '@/clinical/body-chart/body-mark';
import { FIGURE_HEIGHT, FIGURE_WIDTH } from '@/clinical/body-chart/figure-space';
import { FIGURES } from '@/clinical/body-chart/figures';
import { polygonPath } from '@/clinical/body-chart/smooth-path';
import type { BodyView } from '@/clinical/vocabulary/body-chart';
import { cn } from '@/components/ui/cn';
import { markInk, patternId } from './mark-ink';
import { MarkPatterns } from './mark-patterns';
import { numberPlaces } from './number-places';
import { strokePieces } from './stroke-pieces';
import './body-chart.css';

type BodyFigureProps = {
  view: BodyView;
  marks: readonly BodyMark[];
  /** Marks of an earlier visit, in grey outline behind. */
  ghost?: readonly BodyMark[];
  /** What a screen reader says of the drawing; the list beside it says the rest. */
  label: string;
  /** Patterns and numbers are drawn this many times larger, for a figure that is shown small. */
  scale?: number;
  className?: string;
  /** Drawn over everything, in the figure's space. */
  children?: ReactNode;
};

/** Which side of the person is on which side of the drawing. */
const SIDE_LETTERS: Partial<Record<BodyView, readonly [left: string, right: string]>> = {
  front: ['R', 'L'],
  back: ['L', 'R'],
};

/** One view of the body with marks on it. Knows nothing of drafts: the chart and the note share it. */
export function BodyFigure(props: BodyFigureProps) {
  const { view, marks, ghost = [], label, scale = 1, className, children } = props;
  const drawing = useId();
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-4 0 ${FIGURE_WIDTH + 8} ${FIGURE_HEIGHT}`}
      className={cn('body-chart block select-none', className)}
    >
      <defs>
        <MarkPatterns
          drawing={drawing}
          scale={scale}
          types={marks.map(({ markType }) => markType)}
        />
        <clipPath id={`${drawing}-body`}>
          {FIGURES[view].parts.map(({ shape }) => (
            <path key={shape} d={shape} />
          ))}
        </clipPath>
      </defs>
      <Body view={view} scale={scale} />
      <g clipPath={`url(#${drawing}-body)`}>
        {ghost.map((mark) => (
          <GhostMark key={mark.number} mark={mark} view={view} />
        ))}
      </g>
      {marks.map((mark) => (
        <Mark key={mark.number} mark={mark} view={view} drawing={drawing} />
      ))}
      <Contours view={view} scale={scale} />
      {children}
      <Numbers marks={marks} view={view} radius={Math.min(24, 11 * scale)} />
    </svg>
  );
}

function Body({ view, scale }: { view: BodyView; scale: number }) {
  const { parts, details } = FIGURES[view];
  const [left, right] = SIDE_LETTERS[view] ?? [];
  return (
    <>
      {parts.map(({ shape, contour }) => (
        <g key={shape}>
          <path d={shape} style={{ fill: 'var(--figure-skin)' }} />
          <path
            d={contour}
            fill="none"
            strokeWidth={1.2}
            style={{ stroke: 'var(--figure-line)' }}
          />
        </g>
      ))}
      <g
        fill="none"
        strokeWidth={Math.min(2.2, 1.1 * scale)}
        strokeLinecap="round"
        style={{ stroke: 'var(--figure-detail)' }}
      >
        {details.map((line) => (
          <path key={line} d={line} />
        ))}
      </g>
      <g
        fontSize={Math.min(44, 20 * scale)}
        fontWeight={500}
        className="fill-muted-foreground"
        aria-hidden
      >
        <text x={30} y={60}>
          {left}
        </text>
        <text x={FIGURE_WIDTH - 30} y={60} textAnchor="end">
          {right}
        </text>
      </g>
    </>
  );
}

const lineWidth = (scale: number) => Math.min(3, 1.5 * scale);

/** On a side view the arm lies over the trunk, whose line must not come through it. */
const topParts = (view: BodyView) =>
  SIDE_LETTERS[view] ? FIGURES[view].parts : FIGURES[view].parts.slice(-1);

/** The outline once more, over the marks: the body keeps its shape under them. */
function Contours({ view, scale }: { view: BodyView; scale: number }) {
  return (
    <g
      fill="none"
      strokeWidth={lineWidth(scale)}
      strokeLinecap="round"
      style={{ stroke: 'var(--figure-line)' }}
      pointerEvents="none"
    >
      {topParts(view).map(({ contour }) => (
        <path key={contour} d={contour} />
      ))}
    </g>
  );
}

type MarkProps = { mark: BodyMark; view: BodyView };

function Mark({ mark, view, drawing }: MarkProps & { drawing: string }) {
  const paint = `url(#${patternId(drawing, mark.markType)})`;
  return (
    <g data-mark={mark.number}>
      <g clipPath={`url(#${drawing}-body)`}>
        {filledRegions(mark, view).map(({ points }) => (
          <path
            key={polygonPath(points)}
            d={polygonPath(points)}
            fill={paint}
            strokeWidth={1.5}
            style={{ stroke: markInk(mark.markType) }}
          />
        ))}
      </g>
      <g fill="none" stroke={paint} strokeLinecap="round" strokeLinejoin="round">
        {strokesOn(mark, view)
          .flatMap(strokePieces)
          .map(({ path, width }, index) => (
            <path key={index} d={path} strokeWidth={width} />
          ))}
      </g>
    </g>
  );
}

/** A mark as an outline without ink: a wide line with a narrower one of the body's own colour in it. */
function GhostMark({ mark, view }: MarkProps) {
  const pieces = strokesOn(mark, view).flatMap(strokePieces);
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {filledRegions(mark, view).map(({ points }) => (
        <path
          key={polygonPath(points)}
          d={polygonPath(points)}
          strokeWidth={2}
          strokeDasharray="5 4"
          style={{ stroke: 'var(--figure-ghost)' }}
        />
      ))}
      {pieces.map(({ path, width }, index) => (
        <path
          key={index}
          d={path}
          strokeWidth={width + 2.5}
          style={{ stroke: 'var(--figure-ghost)' }}
        />
      ))}
      {pieces.map(({ path, width }, index) => (
        <path
          key={index}
          d={path}
          strokeWidth={width - 1.5}
          style={{ stroke: 'var(--figure-skin)' }}
        />
      ))}
    </g>
  );
}

function Numbers({
  marks,
  view,
  radius,
}: {
  marks: readonly BodyMark[];
  view: BodyView;
  radius: number;
}) {
  return (
    <g pointerEvents="none" aria-hidden>
      {numberPlaces(marks, view, radius).map(({ mark, x, y }) => (
        <g key={mark.number}>
          <circle
            cx={x}
            cy={y}
            r={radius}
            strokeWidth={radius / 8}
            className="fill-card"
            style={{ stroke: markInk(mark.markType) }}
          />
          <text
            x={x}
            y={y}
            dy="0.36em"
            textAnchor="middle"
            fontSize={radius * 1.25}
            fontWeight={600}
            style={{ fill: markInk(mark.markType) }}
          >
            {mark.number}
          </text>
        </g>
      ))}
    </g>
  );
}
