import { filledRegions, strokesOn, type BodyMark } from '@/clinical/body-chart/body-mark';
import {
  FIGURE_HEIGHT,
  FIGURE_WIDTH,
  MIDDLE_X,
  type Point,
} from '@/clinical/body-chart/figure-space';
import type { BodyView } from '@/clinical/vocabulary/body-chart';

/** Where a mark begins on a view; `null` when it does not show there. */
function anchor(mark: BodyMark, view: BodyView): Point | null {
  const [point] = strokesOn(mark, view)[0] ?? [];
  if (point) return [point[0], point[1]];
  const [region] = filledRegions(mark, view);
  if (!region) return null;
  const sum = region.points.reduce(([x, y], each) => [x + each[0], y + each[1]], [0, 0]);
  return [sum[0] / region.points.length, sum[1] / region.points.length];
}

const clamp = (value: number, most: number, edge: number) =>
  Math.min(most - edge, Math.max(edge, value));

/**
 * Where the numbers of marks stand: beside where each begins, away from the middle of the body,
 * none on top of another. `radius` is that of the disc behind a number.
 */
export function numberPlaces(
  marks: readonly BodyMark[],
  view: BodyView,
  radius: number,
): readonly { mark: BodyMark; x: number; y: number }[] {
  const places: { mark: BodyMark; x: number; y: number }[] = [];
  for (const mark of marks) {
    const point = anchor(mark, view);
    if (!point) continue;
    const outwards = point[0] < MIDDLE_X ? -1 : 1;
    const x = clamp(point[0] + outwards * radius * 1.7, FIGURE_WIDTH, radius);
    let y = clamp(point[1], FIGURE_HEIGHT, radius);
    const isTaken = () => places.some((each) => Math.hypot(each.x - x, each.y - y) < radius * 2.1);
    while (isTaken() && y < FIGURE_HEIGHT - radius) y += radius / 2;
    places.push({ mark, x, y });
  }
  return places;
}
