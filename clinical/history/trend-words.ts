import { formatDate, type DateFormat } from '../dates';
import type { TrendChart, TrendLine, TrendPoint } from './trend-chart';

const unitOf = (unit: TrendChart['unit']): string => (unit === 'cm' ? ' cm' : unit);

/** A value with its unit: "45°", "18 cm", "3/10". */
export function valueWords(value: number, unit: TrendChart['unit']): string {
  return `${String(value).replace('-', '−')}${unitOf(unit)}`;
}

function changeWords(last: TrendPoint, before: TrendPoint, unit: TrendChart['unit']): string {
  const { change } = last;
  if (!change || change.kind === 'not-comparable') {
    return `not compared with ${valueWords(before.value, unit)}${change ? `: ${change.words}` : ''}`;
  }
  const size = Math.round(Math.abs(last.value - before.value) * 10) / 10;
  if (size === 0) return `unchanged from ${valueWords(before.value, unit)}`;
  const points = unit === '/10' ? ` ${size === 1 ? 'point' : 'points'}` : unitOf(unit);
  const direction = last.value > before.value ? 'up' : 'down';
  return `${direction} ${size}${points} from ${valueWords(before.value, unit)}`;
}

/**
 * A line of a chart as a sentence: last value, its date, direction and size of the change since the
 * one before, and whether that exceeds the published error. No word says better or worse.
 */
export function summaryOf(line: TrendLine, unit: TrendChart['unit'], format: DateFormat): string {
  const measured = line.points.filter((point) => !point.isCarried);
  const [last, before] = [measured.at(-1), measured.at(-2)];
  if (!last) return 'Carried only, not measured at these visits.';
  const now = `${valueWords(last.value, unit)} on ${formatDate(last.on, format)}`;
  if (!before) return `${now}; measured once.`;
  const since = `${changeWords(last, before, unit)} on ${formatDate(before.on, format)}`;
  const { change } = last;
  const isSized = change !== null && change.kind !== 'not-comparable' && change.delta !== 0;
  const error = isSized ? `; ${change.words}` : '';
  return `${now}, ${since}${error}.`;
}
