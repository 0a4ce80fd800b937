import type { Point } from './figure-space';

/** How hard the pen was pressed, as it is kept: from barely to as hard as it goes. */
export const MOST_PRESSURE = 15;
/** A mouse and a finger do not press: they draw in the middle. */
export const USUAL_PRESSURE = 8;

/** A point of a stroke, in whole numbers of the figure's space. */
export type StrokePoint = readonly [x: number, y: number, pressure: number];
export type Stroke = readonly StrokePoint[];

/** How wide a stroke is drawn where it was pressed so hard. */
export function strokeWidth(pressure: number): number {
  return 6 + pressure;
}

/** Distance of a point from the line between two others, no further than its ends. */
export function distanceToSegment([x, y]: Point, from: Point, to: Point): number {
  const [alongX, alongY] = [to[0] - from[0], to[1] - from[1]];
  const length = alongX * alongX + alongY * alongY;
  const share =
    length === 0
      ? 0
      : Math.min(1, Math.max(0, ((x - from[0]) * alongX + (y - from[1]) * alongY) / length));
  return Math.hypot(x - from[0] - share * alongX, y - from[1] - share * alongY);
}
