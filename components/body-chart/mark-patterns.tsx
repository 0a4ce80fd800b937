import type { ReactNode } from 'react';
import { MARK_PATTERN, type PatternKind } from '@/clinical/body-chart/mark-patterns';
import type { MarkType } from '@/clinical/vocabulary/body-chart';
import { markInk, patternId } from './mark-ink';

type Tile = { width: number; height: number; turn?: number; drawing: ReactNode };

const TILES: Record<PatternKind, Tile> = {
  slashes: { width: 6, height: 6, turn: 45, drawing: <path d="M3 0V6" strokeWidth={2.6} /> },
  zigzag: { width: 8, height: 7, drawing: <path d="M-1 6.5L4 1.5L9 6.5" strokeWidth={1.7} /> },
  bars: { width: 5.5, height: 6, drawing: <path d="M2.75 0V6" strokeWidth={1.7} /> },
  crosses: {
    width: 8,
    height: 8,
    drawing: <path d="M1.5 1.5L6.5 6.5M6.5 1.5L1.5 6.5" strokeWidth={1.7} />,
  },
  waves: {
    width: 10,
    height: 6,
    drawing: <path d="M0 3Q2.5 -0.5 5 3T10 3" strokeWidth={1.6} />,
  },
  lines: { width: 6, height: 5, drawing: <path d="M0 2.5H6" strokeWidth={1.7} /> },
  dots: { width: 5.5, height: 5.5, drawing: <circle cx={2.75} cy={2.75} r={1.5} stroke="none" /> },
  grid: { width: 6.5, height: 6.5, drawing: <path d="M0 3.25H6.5M3.25 0V6.5" strokeWidth={1.1} /> },
};

type MarkPatternsProps = {
  /** Names the drawing: patterns are found by their ids, which are those of the whole page. */
  drawing: string;
  /** How much larger than in the full-size figure. */
  scale: number;
  /** The types that are drawn; `null` for a mark that has none yet. */
  types: readonly (MarkType | null)[];
};

/** The patterns of a drawing, one for each type of mark in it. */
export function MarkPatterns({ drawing, scale, types }: MarkPatternsProps) {
  return [...new Set(types)].map((markType) => {
    const ink = markInk(markType);
    const tile = markType === null ? null : TILES[MARK_PATTERN[markType].kind];
    const {
      width,
      height,
      turn = 0,
      drawing: shapes,
    } = tile ?? { width: 6, height: 6, drawing: null };
    return (
      <pattern
        key={markType ?? 'untyped'}
        id={patternId(drawing, markType)}
        width={width}
        height={height}
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${scale}) rotate(${turn})`}
      >
        <rect width={width} height={height} fillOpacity={tile ? 0.2 : 0.4} style={{ fill: ink }} />
        <g style={{ stroke: ink, fill: tile === TILES.dots ? ink : 'none' }}>{shapes}</g>
      </pattern>
    );
  });
}
