import { Fragment } from 'react';
import type { TrendChart, TrendLine, TrendMark, TrendPanel } from '@/clinical/history/trend-chart';
import { cn } from '@/components/ui/cn';
import {
  breaksOf,
  PANEL,
  panelWidth,
  pathsOf,
  scaleOf,
  ticksOf,
  type Scale,
} from './chart-geometry';

/** Told apart without colour: dash of the line, shape of the mark. */
const DASH = {
  left: undefined,
  right: '5 3',
  midline: undefined,
  now: undefined,
  best: '5 3',
  worst: '1.5 2.5',
} as const satisfies Record<TrendMark, string | undefined>;

const SHAPE = {
  left: 'M-3.5-3.5h7v7h-7z',
  right: 'M0-4A4 4 0 1 1 0 4A4 4 0 1 1 0-4z',
  midline: 'M0-4A4 4 0 1 1 0 4A4 4 0 1 1 0-4z',
  now: 'M0-4A4 4 0 1 1 0 4A4 4 0 1 1 0-4z',
  best: 'M0 4.5L-4.5-3.5h9z',
  worst: 'M0-4.5L4.5 3.5h-9z',
} as const satisfies Record<TrendMark, string>;

/** The mark of a line by itself, for legends. */
export function MarkSample({ mark, isHollow = false }: { mark: TrendMark; isHollow?: boolean }) {
  return (
    <svg viewBox="-14 -6 28 12" className="inline-block h-3 w-7 align-middle" aria-hidden>
      {!isHollow && (
        <path d="M-14 0H14" stroke="currentColor" strokeWidth="1.5" strokeDasharray={DASH[mark]} />
      )}
      <path
        d={SHAPE[mark]}
        className={isHollow ? 'fill-card' : 'fill-current'}
        stroke="currentColor"
        strokeWidth="1.2"
      />
    </svg>
  );
}

type PanelProps = {
  chart: TrendChart;
  panel: TrendPanel;
  span: readonly [string, string];
  /** The ends of `span` as printed. */
  spanPrinted: readonly [string, string];
  /** Id of the element that tells what the panel shows. */
  labelledBy: string;
};

/** One small chart. What it says is also said in text and in the table beside it. */
export function TrendPanelView({ chart, panel, span, spanPrinted, labelledBy }: PanelProps) {
  const isSided = chart.panels.length > 1;
  const width = panelWidth(chart.panels.length);
  const scale = scaleOf(span, chart.domain, width);
  const right = width - PANEL.right;
  const ticks = ticksOf(chart.domain);
  const bottom = PANEL.height - PANEL.bottom;
  return (
    <svg
      viewBox={`0 0 ${width} ${PANEL.height}`}
      role="img"
      aria-labelledby={labelledBy}
      className={cn('h-auto w-full text-foreground', isSided ? 'max-w-xs' : 'max-w-md')}
      fontSize="10"
    >
      {panel.lines.map((line) => (
        <ErrorBand key={line.id} line={line} scale={scale} right={right} />
      ))}
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${PANEL.left} ${scale.y(tick)}H${right}`} className="stroke-border" />
          <text
            x={PANEL.left - 5}
            y={scale.y(tick)}
            textAnchor="end"
            dominantBaseline="central"
            className="fill-muted-foreground"
          >
            {tick}
            {tick === ticks.at(-1) && unitMark(chart.unit)}
          </text>
        </g>
      ))}
      {chart.reference && (
        <path
          d={`M${PANEL.left} ${scale.y(chart.reference.value)}H${right}`}
          className="stroke-muted-foreground"
          strokeDasharray="1 3"
          strokeWidth="1.5"
        />
      )}
      <text x={PANEL.left} y={bottom + 14} className="fill-muted-foreground">
        {spanPrinted[0]}
      </text>
      {spanPrinted[1] !== spanPrinted[0] && (
        <text x={width - 4} y={bottom + 14} textAnchor="end" className="fill-muted-foreground">
          {spanPrinted[1]}
        </text>
      )}
      {panel.lines.map((line) => (
        <LineMarks key={line.id} line={line} scale={scale} />
      ))}
    </svg>
  );
}

/** On the topmost tick; centimetres stand in the title. */
const unitMark = (unit: TrendChart['unit']) => (unit === '°' ? '°' : '');

function ErrorBand({ line, scale, right }: { line: TrendLine; scale: Scale; right: number }) {
  const { errorBand } = line;
  if (!errorBand) return null;
  const x = scale.x(errorBand.fromAt);
  const [top, bottom] = [scale.y(errorBand.high), scale.y(errorBand.low)];
  return (
    <rect
      x={x}
      y={top}
      width={right - x}
      height={bottom - top}
      className="fill-muted stroke-border"
      strokeDasharray="2 2"
    />
  );
}

function LineMarks({ line, scale }: { line: TrendLine; scale: Scale }) {
  const last = line.points.findLast((point) => !point.isCarried);
  return (
    <g stroke="currentColor" fill="currentColor">
      {pathsOf(line, scale).map((path) => (
        <path key={path} d={path} fill="none" strokeWidth="1.5" strokeDasharray={DASH[line.mark]} />
      ))}
      {breaksOf(line, scale).map(({ x, y }) => (
        <text
          key={`${x} ${y}`}
          x={x}
          y={y}
          stroke="none"
          textAnchor="middle"
          dominantBaseline="central"
        >
          ≠
        </text>
      ))}
      {line.points.map((point) => (
        <Fragment key={point.noteId}>
          <path
            d={SHAPE[line.mark]}
            transform={`translate(${scale.x(point.at)} ${scale.y(point.value)})`}
            className={point.isCarried ? 'fill-card' : undefined}
            strokeWidth="1.2"
          />
          {point === last && (
            <text
              x={scale.x(point.at) + 7}
              y={scale.y(point.value)}
              stroke="none"
              dominantBaseline="central"
              fontWeight="600"
            >
              {point.value}
            </text>
          )}
        </Fragment>
      ))}
    </g>
  );
}
