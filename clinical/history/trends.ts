import { painCharts } from './pain-charts';
import { rangeCharts } from './range-charts';
import type { TrendChart } from './trend-chart';
import { inOrder, type HistoryVisit } from './visits';

/** Charts of pain, then of each range of motion in the chart's order. Pure; visits in any order. */
export function composeTrends(visits: readonly HistoryVisit[]): readonly TrendChart[] {
  const ordered = inOrder(visits);
  return [...painCharts(ordered), ...rangeCharts(ordered)];
}
