import type { OutlinePoint } from './figure-space';

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * An SVG path through the points as Bézier curves (Catmull-Rom, so that each point lies on the
 * line), sharp only at corners.
 */
export function smoothPath(points: readonly OutlinePoint[], isClosed: boolean): string {
  const count = points.length;
  const at = (index: number): OutlinePoint => {
    const place = isClosed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    return points[place] ?? [0, 0];
  };
  const [startX, startY] = at(0);
  const parts = [`M${round(startX)} ${round(startY)}`];
  for (let index = 0; index < (isClosed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const [leave, arrive] = [from[2] === 'corner' ? 0 : 1 / 6, to[2] === 'corner' ? 0 : 1 / 6];
    const numbers = [
      from[0] + (to[0] - before[0]) * leave,
      from[1] + (to[1] - before[1]) * leave,
      to[0] - (after[0] - from[0]) * arrive,
      to[1] - (after[1] - from[1]) * arrive,
      to[0],
      to[1],
    ];
    parts.push(`C${numbers.map(round).join(' ')}`);
  }
  return `${parts.join('')}${isClosed ? 'Z' : ''}`;
}

/** A polygon as an SVG path. */
export function polygonPath(points: readonly OutlinePoint[]): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
}
