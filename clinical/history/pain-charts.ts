import { numberOf } from '../findings/attribute-of';
import type { Side } from '../findings/finding-key';
import { SITES } from '../vocabulary/symptoms';
import { scoreChangeBetween } from './change-between';
import type { TrendChart, TrendLine, TrendMark, TrendPoint } from './trend-chart';
import { compareText, type HistoryVisit } from './visits';

const PAIN_LINES = [
  { code: 'pain.nprs.current', mark: 'now', label: 'Now' },
  { code: 'pain.nprs.best-24h', mark: 'best', label: 'Best in 24 h' },
  { code: 'pain.nprs.worst-24h', mark: 'worst', label: 'Worst in 24 h' },
  { code: 'pain.nprs.best-7d', mark: 'best', label: 'Best in 7 days' },
  { code: 'pain.nprs.worst-7d', mark: 'worst', label: 'Worst in 7 days' },
] as const satisfies readonly { code: string; mark: TrendMark; label: string }[];

const NPRS_STEP = 2;

function siteWords(at: string, side: Side): string {
  const sites: Readonly<Record<string, string>> = SITES;
  const site = at.startsWith('site:') ? (sites[at.slice('site:'.length)] ?? at) : '';
  return [site, side === 'midline' ? '' : side].filter(Boolean).join(', ');
}

/** Pain now, best and worst of each place that was scored. Visits oldest first. */
export function painCharts(visits: readonly HistoryVisit[]): TrendChart[] {
  const places = new Map<string, { at: string; side: Side }>();
  for (const { findings } of visits) {
    for (const { code, at, side } of findings) {
      if (PAIN_LINES.some((line) => line.code === code)) places.set(`${at}|${side}`, { at, side });
    }
  }
  const charts = [...places.entries()].toSorted(([one], [other]) => compareText(one, other));
  return charts.flatMap(([id, { at, side }]) => {
    const lines = PAIN_LINES.flatMap((line) => {
      const points = painPoints(visits, line.code, at, side);
      if (points.length === 0) return [];
      return [{ id: line.code, label: line.label, mark: line.mark, points, errorBand: null }];
    });
    if (lines.length === 0) return [];
    const words = siteWords(at, side);
    return [
      {
        id: `pain|${id}`,
        title: words ? `Pain, ${words}` : 'Pain',
        unit: '/10' as const,
        domain: [0, 10] as const,
        reference: null,
        error: scoreErrorOf(lines),
        panels: [{ id: `pain|${id}`, label: '', lines }],
      },
    ];
  });
}

function painPoints(
  visits: readonly HistoryVisit[],
  code: string,
  at: string,
  side: Side,
): TrendPoint[] {
  const points: TrendPoint[] = [];
  for (const visit of visits) {
    const finding = visit.findings.find(
      (each) =>
        each.code === code && each.at === at && each.side === side && each.moment === 'before',
    );
    const value = finding ? numberOf(finding, 'score') : null;
    if (value === null) continue;
    const before = points.at(-1);
    points.push({
      noteId: visit.noteId,
      at: visit.occurredAt,
      on: visit.on,
      value,
      isCarried: false,
      carriedFromOn: null,
      painScore: null,
      method: '',
      change: before ? scoreChangeBetween(before.value, value) : null,
    });
  }
  return points;
}

function scoreErrorOf(lines: readonly TrendLine[]): TrendChart['error'] {
  const change = lines.flatMap(({ points }) => points.flatMap((point) => point.change ?? [])).at(0);
  if (!change || !('source' in change)) return null;
  return { words: `a change of ${NPRS_STEP} points or more`, source: change.source };
}
