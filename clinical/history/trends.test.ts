import { describe, expect, test } from 'vitest';
import { finding, lumbar, visit } from './testing-visit';
import { summaryOf } from './trend-words';
import { stretchesOf } from './trend-chart';
import { composeTrends } from './trends';

const chartOf = (visits: Parameters<typeof composeTrends>[0], title: RegExp) => {
  const chart = composeTrends(visits).find((each) => title.test(each.title));
  if (!chart) throw new Error(`No chart ${title.source}`);
  return chart;
};

const flexion = (on: string, degrees: number, more = {}) =>
  visit(on, [lumbar('flexion', degrees, more)]);

describe('composeTrends', () => {
  test('pain now, best and worst in one panel', () => {
    const chart = chartOf(
      [
        visit('2026-10-12', [
          finding('pain.nprs.current', { score: 6 }),
          finding('pain.nprs.best-24h', { score: 3 }),
          finding('pain.nprs.worst-24h', { score: 8 }),
        ]),
        visit('2026-10-16', [finding('pain.nprs.current', { score: 3 })]),
      ],
      /^Pain$/,
    );
    expect(chart.domain).toEqual([0, 10]);
    expect(chart.panels).toHaveLength(1);
    expect(chart.panels[0]?.lines.map(({ mark, points }) => [mark, points.length])).toEqual([
      ['now', 2],
      ['best', 1],
      ['worst', 1],
    ]);
    const now = chart.panels[0]?.lines[0];
    expect(now && summaryOf(now, chart.unit, 'DD-MMM-YYYY')).toBe(
      '3/10 on 16-Oct-2026, down 3 points from 6/10 on 12-Oct-2026; 2 points or more: possible change.',
    );
  });

  test('left and right are panels of one chart, the patient’s left first', () => {
    const chart = chartOf(
      [
        visit('2026-10-12', [
          lumbar('lateral-flexion', 18, {}, 'right'),
          lumbar('lateral-flexion', 12, {}, 'left'),
        ]),
      ],
      /side flexion/i,
    );
    expect(chart.panels.map(({ label }) => label)).toEqual(['Left', 'Right']);
  });

  test('the error band stands around the first of the readings that can be compared', () => {
    const chart = chartOf(
      [
        flexion('2026-10-12', 25, { method: 'visual_estimate' }),
        flexion('2026-10-14', 30),
        flexion('2026-10-16', 45),
      ],
      /flexion/i,
    );
    const line = chart.panels[0]?.lines[0];
    expect(line?.errorBand).toEqual({ fromAt: '2026-10-14T01:00:00.000Z', low: 17, high: 43 });
    expect(chart.reference?.value).toBe(60);
  });

  test('another method or examiner breaks the line', () => {
    const chart = chartOf(
      [
        flexion('2026-10-12', 25),
        flexion('2026-10-16', 45, { method: 'smartphone_app' }),
        { ...flexion('2026-10-18', 50, { method: 'smartphone_app' }), authorAccountId: 'b' },
        { ...flexion('2026-10-20', 55, { method: 'smartphone_app' }), authorAccountId: 'b' },
      ],
      /flexion/i,
    );
    const points = chart.panels[0]?.lines[0]?.points ?? [];
    expect(stretchesOf(points).map((stretch) => stretch.map(({ value }) => value))).toEqual([
      [25],
      [45],
      [50, 55],
    ]);
  });

  test('a carried value is drawn, and neither compared nor last', () => {
    const chart = chartOf(
      [
        flexion('2026-10-12', 25),
        flexion('2026-10-16', 45),
        flexion('2026-10-20', 45, { carriedFromNote: 'x', carriedFromOn: '2026-10-16' }),
      ],
      /flexion/i,
    );
    const line = chart.panels[0]?.lines[0];
    expect(line?.points.at(-1)).toMatchObject({ isCarried: true, change: null });
    expect(line && summaryOf(line, '°', 'DD-MMM-YYYY')).toBe(
      '45° on 16-Oct-2026, up 20° from 25° on 12-Oct-2026; exceeds published error.',
    );
  });

  test('re-tests after treatment are not part of the trend', () => {
    const after = `after:${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}` as const;
    const retest = { ...lumbar('flexion', 38), moment: after };
    const chart = chartOf([visit('2026-10-12', [lumbar('flexion', 25), retest])], /flexion/i);
    expect(chart.panels[0]?.lines[0]?.points.map(({ value }) => value)).toEqual([25]);
  });
});
