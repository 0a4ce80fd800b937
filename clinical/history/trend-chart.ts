import { mayJoin, type Change } from './change-between';

export type TrendPoint = {
  noteId: string;
  /** ISO UTC, and the day in the clinic's zone. */
  at: string;
  on: string;
  value: number;
  /** Measured at an earlier visit (ISO day): drawn hollow, never compared. */
  isCarried: boolean;
  carriedFromOn: string | null;
  painScore: number | null;
  /** "Dual inclinometer, standing"; '' for a score. */
  method: string;
  /** Against the measured point before it; `null` for the first and for what was carried. */
  change: Change | null;
};

export type TrendMark = 'left' | 'right' | 'midline' | 'now' | 'best' | 'worst';

/** A value over time. The line runs between measured points that can be compared. */
export type TrendLine = {
  id: string;
  label: string;
  mark: TrendMark;
  points: readonly TrendPoint[];
  /** Published error around the first reading of the last stretch that can be compared. */
  errorBand: { fromAt: string; low: number; high: number } | null;
};

export type TrendPanel = { id: string; label: string; lines: readonly TrendLine[] };

export type TrendChart = {
  id: string;
  title: string;
  unit: '/10' | '°' | 'cm';
  domain: readonly [number, number];
  reference: { value: number; source: string } | null;
  error: { words: string; source: string } | null;
  panels: readonly TrendPanel[];
};

/** The runs of measured points within which each can be compared with the one before. */
export function stretchesOf(points: readonly TrendPoint[]): readonly (readonly TrendPoint[])[] {
  const stretches: TrendPoint[][] = [];
  for (const point of points) {
    if (point.isCarried) continue;
    const current = stretches.at(-1);
    if (current && mayJoin(point.change)) current.push(point);
    else stretches.push([point]);
  }
  return stretches;
}
