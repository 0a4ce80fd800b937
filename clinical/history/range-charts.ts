import { textOf } from '../findings/attribute-of';
import { codeDefinition, CODES } from '../findings/codes';
import type { Side } from '../findings/finding-key';
import { isPublishedActivity, romNorm } from '../range-of-motion/norms';
import { ROM_METHOD, ROM_POSITION } from '../vocabulary/measurement';
import { changeBetween } from './change-between';
import { stretchesOf, type TrendChart, type TrendLine, type TrendPoint } from './trend-chart';
import { groupedBy, rangeReadings, type HistoryVisit, type RangeReading } from './visits';

const order: ReadonlyMap<string, number> = new Map([...CODES.keys()].map((code, i) => [code, i]));
const SIDE_ORDER = { left: 0, right: 1, midline: 2 } as const satisfies Record<Side, number>;
const SIDE_LABEL = { left: 'Left', right: 'Right', midline: '' } as const satisfies Record<
  Side,
  string
>;

/** Each movement that was measured, in the chart's order. Visits oldest first. */
export function rangeCharts(visits: readonly HistoryVisit[]): TrendChart[] {
  const readings = visits.flatMap(rangeReadings);
  const byCode = groupedBy(readings, ({ code, unit }) => `${code}|${unit}`);
  return [...byCode.values()]
    .flatMap((ofCode) => rangeChart(ofCode) ?? [])
    .toSorted((one, other) => (order.get(codeOf(one)) ?? 0) - (order.get(codeOf(other)) ?? 0));
}

const codeOf = (chart: TrendChart): string => chart.id.split('|')[0] ?? '';

function rangeChart(readings: readonly RangeReading[]): TrendChart | null {
  const [first] = readings;
  if (!first) return null;
  const { code, unit } = first;
  const norm = isPublishedActivity(code) ? romNorm(code, first.side) : null;
  const sides = [...groupedBy(readings, ({ side }) => side).entries()].toSorted(
    ([one], [other]) => SIDE_ORDER[one] - SIDE_ORDER[other],
  );
  const values = readings.map(({ value }) => value);
  const reference = norm?.normal ?? null;
  return {
    id: `${code}|${unit}`,
    title: codeDefinition(code)?.label ?? code,
    unit,
    domain: domainOf([...values, ...(reference === null ? [] : [reference])], unit),
    reference: norm && reference !== null ? { value: reference, source: norm.normalSource } : null,
    error:
      norm && norm.changeThreshold !== null
        ? {
            words: `published error ${norm.changeThreshold}${unit === '°' ? '°' : ' cm'} either way`,
            source: norm.changeSource ?? norm.normalSource,
          }
        : null,
    panels: sides.map(([side, ofSide]) => ({
      id: `${code}|${side}`,
      label: SIDE_LABEL[side],
      lines: [rangeLine(ofSide, side, norm?.changeThreshold ?? null)],
    })),
  };
}

/** From zero, or the lowest value where below, up to a round number above the highest. */
function domainOf(values: readonly number[], unit: TrendChart['unit']): readonly [number, number] {
  const step = unit === 'cm' ? 5 : 10;
  const low = Math.min(0, ...values);
  const high = Math.max(step, ...values);
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}

function words<K extends string>(table: Readonly<Record<K, string>>, code: string | null): string {
  const entries: Readonly<Record<string, string>> = table;
  return code === null ? '' : (entries[code] ?? code);
}

function methodOf(reading: RangeReading): string {
  const method = words(ROM_METHOD, textOf(reading.finding, 'method'));
  const position = words(ROM_POSITION, textOf(reading.finding, 'position'));
  return method === '' ? position : [method, position.toLowerCase()].filter(Boolean).join(', ');
}

function rangeLine(
  readings: readonly RangeReading[],
  side: Side,
  threshold: number | null,
): TrendLine {
  const points: TrendPoint[] = [];
  let before: RangeReading | null = null;
  for (const reading of readings) {
    points.push({
      noteId: reading.visit.noteId,
      at: reading.visit.occurredAt,
      on: reading.visit.on,
      value: reading.value,
      isCarried: reading.isCarried,
      carriedFromOn: reading.carriedFromOn,
      painScore: reading.painScore,
      method: methodOf(reading),
      change: !reading.isCarried && before ? changeBetween(before, reading) : null,
    });
    if (!reading.isCarried) before = reading;
  }
  return {
    id: side,
    label: SIDE_LABEL[side],
    mark: side,
    points,
    errorBand: errorBandOf(points, threshold),
  };
}

function errorBandOf(
  points: readonly TrendPoint[],
  threshold: number | null,
): TrendLine['errorBand'] {
  const stretch = stretchesOf(points).at(-1) ?? [];
  const [first] = stretch;
  if (threshold === null || !first || stretch.length < 2) return null;
  return { fromAt: first.at, low: first.value - threshold, high: first.value + threshold };
}
