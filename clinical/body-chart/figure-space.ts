/** Every view is drawn in one space: the same numbers mean the same place for ever. */
export const FIGURE_WIDTH = 400;
export const FIGURE_HEIGHT = 900;
/** The line down the middle of the front and the back view. */
export const MIDDLE_X = 200;

export type Point = readonly [x: number, y: number];

/** A point of an outline; `corner` keeps the curve from being rounded there. */
export type OutlinePoint = Point | readonly [x: number, y: number, kind: 'corner'];

/** The same on the other side of the middle line. */
export function mirrored<P extends OutlinePoint>(points: readonly P[]): P[] {
  return points.map(([x, ...rest]) => [2 * MIDDLE_X - x, ...rest] as unknown as P);
}

/** Points given by their distance from the middle line, on the viewer's right. */
export function fromMiddle<P extends OutlinePoint>(points: readonly P[]): P[] {
  return points.map(([x, ...rest]) => [MIDDLE_X + x, ...rest] as unknown as P);
}
