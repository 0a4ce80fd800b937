import type { Side } from '../findings/finding-key';
import type { BodySite, BodyView } from '../vocabulary/body-chart';
import { BACK_HALF, BACK_MIDDLE } from './back-areas';
import type { BodyRegion, HalfAreas } from './body-region';
import { fromMiddle, mirrored, type Point } from './figure-space';
import { FRONT_HALF, FRONT_MIDDLE } from './front-areas';
import { SIDE_AREAS } from './side-areas';

function placed(areas: HalfAreas, side: Side, place: (points: readonly Point[]) => Point[]) {
  return areas.map(([site, points]): BodyRegion => ({ side, site, points: place(points) }));
}

/** Both halves and the middle: `onRight` is the side of the body that is on the viewer's right. */
function upright(half: HalfAreas, middle: HalfAreas, onRight: 'left' | 'right'): BodyRegion[] {
  return [
    ...placed(middle, 'midline', fromMiddle),
    ...placed(half, onRight, fromMiddle),
    ...placed(half, onRight === 'left' ? 'right' : 'left', (each) => mirrored(fromMiddle(each))),
  ];
}

/**
 * The named areas of each view; where two overlap, the first counts. A person who faces the viewer
 * has their left on the viewer's right.
 */
export const BODY_REGIONS: Readonly<Record<BodyView, readonly BodyRegion[]>> = {
  front: upright(FRONT_HALF, FRONT_MIDDLE, 'left'),
  back: upright(BACK_HALF, BACK_MIDDLE, 'right'),
  left: placed(SIDE_AREAS, 'left', (each) => [...each]),
  right: placed(SIDE_AREAS, 'right', mirrored),
};

/** The name of an area as a mark keeps it. */
export function bodySite({ side, site }: Pick<BodyRegion, 'side' | 'site'>): BodySite {
  return `${side}:${site}`;
}
