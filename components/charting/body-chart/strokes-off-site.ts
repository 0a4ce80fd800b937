import type { Point } from '@/clinical/body-chart/figure-space';
import { bodySite } from '@/clinical/body-chart/regions';
import { simplifyStroke } from '@/clinical/body-chart/simplify-stroke';
import { regionAt, sitesOfStrokes } from '@/clinical/body-chart/sites-of-strokes';
import type { Stroke, StrokePoint } from '@/clinical/body-chart/stroke';
import type { BodyView } from '@/clinical/vocabulary/body-chart';

const siteAt = (view: BodyView, [x, y]: StrokePoint): string | null => {
  const point: Point = [x, y];
  const region = regionAt(view, point);
  return region ? bodySite(region) : null;
};

/** The stroke with a point at each unit of its length, so that it can be cut anywhere. */
function inSteps(stroke: Stroke): Stroke {
  return stroke.flatMap((point, index) => {
    const from = stroke[index - 1];
    if (!from) return [point];
    const steps = Math.max(1, Math.round(Math.hypot(point[0] - from[0], point[1] - from[1])));
    return Array.from({ length: steps }, (_, step): StrokePoint => {
      const share = (step + 1) / steps;
      const between = (axis: 0 | 1 | 2) =>
        Math.round(from[axis] + (point[axis] - from[axis]) * share);
      return [between(0), between(1), between(2)];
    });
  });
}

/** The runs of a stroke that lie outside an area. */
function cut(view: BodyView, stroke: Stroke, site: string): readonly Stroke[] {
  const pieces: StrokePoint[][] = [];
  let open: StrokePoint[] | null = null;
  for (const point of inSteps(stroke)) {
    if (siteAt(view, point) === site) {
      open = null;
    } else if (open) {
      open.push(point);
    } else {
      open = [point];
      pieces.push(open);
    }
  }
  return pieces.map((piece) => simplifyStroke(piece));
}

/**
 * Strokes without what of them lies over a place that is taken off: the figure must not show what
 * the list no longer says. A piece that is left stays only where it lies over a place in `sites`.
 */
export function strokesOffSite(
  view: BodyView,
  strokes: readonly Stroke[],
  site: string,
  sites: readonly string[],
): readonly Stroke[] {
  const isOver = (stroke: Stroke) =>
    (sitesOfStrokes(view, [stroke]) as readonly string[]).includes(site);
  return strokes.flatMap((stroke) => {
    if (!isOver(stroke)) return [stroke];
    return cut(view, stroke, site).filter((piece) => {
      const over = sitesOfStrokes(view, [piece]);
      return over.length > 0 && over.every((each) => sites.includes(each));
    });
  });
}
