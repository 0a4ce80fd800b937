import { stretchesOf, type TrendLine, type TrendPanel } from '@/clinical/history/trend-chart';

export const PANEL = { height: 132, left: 26, right: 30, top: 10, bottom: 20 } as const;

/** Panels side by side are narrower, so that their letters come out equally large. */
export const panelWidth = (panels: number): number => (panels > 1 ? 220 : 320);

export type Placed = { x: number; y: number };

export type Scale = {
  x: (at: string) => number;
  y: (value: number) => number;
};

const time = (at: string) => new Date(at).getTime();

/**
 * Where a panel puts times and values, in its own units. All panels of a page share `span`, so that
 * a week is as wide in each; one visit stands in the middle.
 */
export function scaleOf(
  span: readonly [string, string],
  domain: readonly [number, number],
  panel: number,
): Scale {
  const [from, to] = [time(span[0]), time(span[1])];
  const width = panel - PANEL.left - PANEL.right;
  const height = PANEL.height - PANEL.top - PANEL.bottom;
  const [low, high] = domain;
  const round = (n: number) => Math.round(n * 10) / 10;
  return {
    x: (at) =>
      round(PANEL.left + (to === from ? width / 2 : (width * (time(at) - from)) / (to - from))),
    y: (value) => {
      const inside = Math.min(high, Math.max(low, value));
      return round(PANEL.top + height - (height * (inside - low)) / (high - low));
    },
  };
}

/** Three or four round values between the ends of a domain. */
export function ticksOf([low, high]: readonly [number, number]): readonly number[] {
  const steps = [1, 2, 5, 10, 20, 25, 50];
  const step = steps.find((each) => (high - low) / each <= 4) ?? 50;
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) ticks.push(tick);
  return ticks;
}

/** One path for each stretch of points that can be compared with one another. */
export function pathsOf(line: TrendLine, scale: Scale): readonly string[] {
  return stretchesOf(line.points)
    .filter((stretch) => stretch.length > 1)
    .map((stretch) =>
      stretch
        .map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${scale.x(at)} ${scale.y(value)}`)
        .join(''),
    );
}

/** Half way between two neighbouring measured points that no line may join. */
export function breaksOf(line: TrendLine, scale: Scale): readonly Placed[] {
  const stretches = stretchesOf(line.points);
  return stretches.slice(1).flatMap((stretch, index) => {
    const before = stretches[index]?.at(-1);
    const [after] = stretch;
    if (!before || !after) return [];
    return [
      {
        x: (scale.x(before.at) + scale.x(after.at)) / 2,
        y: (scale.y(before.value) + scale.y(after.value)) / 2,
      },
    ];
  });
}

/** First and last moment over all panels of a page. */
export function spanOf(panels: readonly TrendPanel[]): readonly [string, string] {
  const times = panels
    .flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ at }) => at)))
    .toSorted();
  const first = times.at(0) ?? new Date(0).toISOString();
  return [first, times.at(-1) ?? first];
}
