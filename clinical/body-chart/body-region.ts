import type { Side } from '../findings/finding-key';
import type { SiteCode } from '../vocabulary/symptoms';
import type { Point } from './figure-space';

/** An area of a view that has a name. Its edges may lie outside the figure, which cuts it. */
export type BodyRegion = { side: Side; site: SiteCode; points: readonly Point[] };

/** Areas of one half of a view, or across its middle line, as distances from that line. */
export type HalfAreas = readonly (readonly [SiteCode, readonly Point[]])[];
