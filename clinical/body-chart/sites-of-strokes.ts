import { BODY_SITES, type BodySite, type BodyView } from '../vocabulary/body-chart';
import type { BodyRegion } from './body-region';
import type { Point } from './figure-space';
import { BODY_REGIONS, bodySite } from './regions';
import type { Stroke } from './stroke';

/** How finely a stroke is looked at, and how much of it makes an area more than grazed. */
const STEP = 2;
const GRAZED = 6;

const ORDER = new Map(Object.keys(BODY_SITES).map((site, index) => [site, index]));

/** Whether a point lies in a polygon. */
export function isInside([x, y]: Point, points: readonly Point[]): boolean {
  let isIn = false;
  let [lastX, lastY] = points.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of points) {
    const crosses = nextY > y !== lastY > y;
    if (crosses && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX) isIn = !isIn;
    [lastX, lastY] = [nextX, nextY];
  }
  return isIn;
}

/** The area of a view that a point lies in; `null` beside the body. */
export function regionAt(view: BodyView, point: Point): BodyRegion | null {
  return BODY_REGIONS[view].find(({ points }) => isInside(point, points)) ?? null;
}

/** In the order of the vocabulary, each once: left, right, central. */
export function inSiteOrder(sites: readonly string[]): readonly string[] {
  const order = (site: string) => ORDER.get(site) ?? ORDER.size;
  return [...new Set(sites)].toSorted((one, other) => order(one) - order(other));
}

function pointsAlong(stroke: Stroke): Point[] {
  const [first] = stroke;
  if (!first) return [];
  const along: Point[] = [[first[0], first[1]]];
  stroke.slice(1).forEach(([x, y], index) => {
    const [fromX, fromY] = stroke[index] ?? [x, y];
    const steps = Math.max(1, Math.round(Math.hypot(x - fromX, y - fromY) / STEP));
    for (let step = 1; step <= steps; step += 1) {
      along.push([fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps]);
    }
  });
  return along;
}

/**
 * The named areas that strokes lie over, in the vocabulary's order. An area that a longer stroke
 * only grazes is left out, so that a hand that overshoots does not name the neighbour.
 */
export function sitesOfStrokes(view: BodyView, strokes: readonly Stroke[]): readonly BodySite[] {
  const found = new Set<BodySite>();
  for (const stroke of strokes) {
    const lengths = new Map<BodySite, number>();
    for (const point of pointsAlong(stroke)) {
      const region = regionAt(view, point);
      if (!region) continue;
      const site = bodySite(region);
      lengths.set(site, (lengths.get(site) ?? 0) + STEP);
    }
    const most = Math.max(0, ...lengths.values());
    for (const [site, length] of lengths) {
      if (length >= Math.min(GRAZED, most)) found.add(site);
    }
  }
  return inSiteOrder([...found]) as readonly BodySite[];
}
