import type { OutlinePoint, Point } from './figure-space';

/*
 * A hand hanging with the thumb away from the body, told from its wrist: how far down the hand,
 * how far towards the thumb. The arm that it hangs from is turned out a little.
 */
const WRIST = [141, 447] as const;
const TURN = 0.2;

type Along = readonly [down: number, thumbwards: number];

/** From the wrist to the distance from the middle line of the body. */
function placed([down, thumbwards]: Along): Point {
  const [sin, cos] = [Math.sin(TURN), Math.cos(TURN)];
  return [
    Math.round((WRIST[0] + down * sin + thumbwards * cos) * 10) / 10,
    Math.round((WRIST[1] + down * cos - thumbwards * sin) * 10) / 10,
  ];
}

/** From the thumb side of the wrist round the fingers to its other side. */
export const HAND_OUTLINE: readonly OutlinePoint[] = (
  [
    ...([
      [6, 11.5],
      [16, 17],
      [28, 25],
      [40, 32],
      [49, 36.5],
    ] as const),
    ...([
      [56, 38],
      [58, 33.5],
      [53, 28.5],
      [44, 22.5],
      [41, 19.5],
    ] as const),
    ...([
      [50, 19],
      [64, 20],
      [77, 20.5],
      [85, 18.5],
      [84, 13.5],
      [72, 11.8],
      [57, 10.2],
    ] as const),
    ...([
      [72, 10.2],
      [86, 9.6],
      [94, 6.6],
      [92, 2.6],
      [76, 1.4],
      [58, 0.8],
    ] as const),
    ...([
      [74, 0.2],
      [84, -1],
      [90, -4],
      [87, -7.8],
      [72, -8],
      [56, -8],
    ] as const),
    ...([
      [66, -9.2],
      [73, -11.4],
      [76, -14.4],
      [73, -17.4],
      [60, -17.2],
      [46, -17.4],
    ] as const),
    ...([
      [28, -16],
      [12, -12],
    ] as const),
  ] satisfies Along[]
).map((each) => {
  const [x, y] = placed(each);
  const [down, thumbwards] = each;
  const isWeb =
    (down === 41 && thumbwards > 19) ||
    ((down === 57 || down === 58 || down === 56) && Math.abs(thumbwards) < 11);
  return isWeb ? ([x, y, 'corner'] as const) : ([x, y] as const);
});

const area = (...points: Along[]): readonly Point[] => points.map(placed);

/** The parts of a hand, as distances from the middle line; the palm and the back alike. */
export const HAND_AREAS = {
  hand: area([8, 24], [38, 20], [52, 20], [57, 11], [57, -20], [8, -20]),
  'digit-1': area([16, 24], [26, 20], [38, 20], [46, 20.5], [62, 30], [62, 44], [46, 44], [16, 30]),
  'digit-2': area([57, 10.6], [92, 12], [94, 26], [62, 26], [52, 20]),
  'digit-3': area([57, 0.8], [98, 1.6], [100, 11], [92, 12], [57, 10.6]),
  'digit-4': area([57, -8.4], [96, -9], [98, 1.6], [57, 0.8]),
  'digit-5': area([57, -20], [82, -22], [86, -9], [57, -8.4]),
} as const;
