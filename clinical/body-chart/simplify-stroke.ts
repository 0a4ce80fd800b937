import { distanceToSegment, type Stroke } from './stroke';

/** A step of pressure matters as much as this distance. */
const PRESSURE_WEIGHT = 0.4;

/**
 * The stroke with as few of its points as keep it within `tolerance` of where it was drawn
 * (Ramer, Douglas and Peucker); pressure counts as a little distance of its own.
 */
export function simplifyStroke(stroke: Stroke, tolerance = 1.2): Stroke {
  const last = stroke.length - 1;
  if (last < 2) return stroke;
  const kept = new Set([0, last]);
  // A list of spans rather than recursion: a long stroke must not exhaust the stack.
  const spans: [number, number][] = [[0, last]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [start, end] = span;
    const [from, to] = [stroke[start], stroke[end]];
    if (!from || !to) continue;
    let [furthest, distance] = [-1, tolerance];
    for (let index = start + 1; index < end; index += 1) {
      const point = stroke[index];
      if (!point) continue;
      const share = (index - start) / (end - start);
      const pressed = from[2] + (to[2] - from[2]) * share;
      const off =
        distanceToSegment([point[0], point[1]], [from[0], from[1]], [to[0], to[1]]) +
        Math.max(0, Math.abs(point[2] - pressed) - 1) * PRESSURE_WEIGHT;
      if (off > distance) [furthest, distance] = [index, off];
    }
    if (furthest < 0) continue;
    kept.add(furthest);
    spans.push([start, furthest], [furthest, end]);
  }
  return stroke.filter((_, index) => kept.has(index));
}
