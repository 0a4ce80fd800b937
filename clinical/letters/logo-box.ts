import type { ClinicLogo } from '../clinics/clinic-logo';

/** The room at the right of a letterhead, in points: at its usual 600 pixels a logo prints with 288 dpi. */
const ROOM = { width: 150, height: 48 };

/** Of a letter that has to keep to one page: no higher than the two lines beside it. */
const TIGHT_ROOM = { width: 120, height: 26 };

/** A picture of few pixels is not blown up: never under 72 dpi. */
const LARGEST_PIXEL = 1;

/** How large a logo prints, in points, in its own proportions. */
export function logoBox({ width, height }: ClinicLogo, isTight: boolean) {
  const room = isTight ? TIGHT_ROOM : ROOM;
  const scale = Math.min(room.width / width, room.height / height, LARGEST_PIXEL);
  return { width: width * scale, height: height * scale };
}
