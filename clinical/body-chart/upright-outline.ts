import { fromMiddle, mirrored, type OutlinePoint } from './figure-space';
import { HAND_OUTLINE } from './hand';

/* Half a standing body, as distances from its middle line, from the crown down the outside. */

const HEAD_TO_WRIST: readonly OutlinePoint[] = [
  ...([
    [0, 17],
    [17, 20],
    [31, 31],
    [39, 50],
    [40, 68],
    [39.5, 78],
  ] as const),
  ...([
    [44, 76.5],
    [46, 84],
    [43.5, 97],
    [39, 104],
    [36.5, 104],
  ] as const),
  ...([
    [34, 116],
    [28.5, 128],
    [25.5, 136],
    [24.5, 148],
    [27, 160],
  ] as const),
  ...([
    [38, 170],
    [58, 177.5],
    [78, 183],
    [95, 191],
    [107, 205],
    [113, 226],
  ] as const),
  ...([
    [117, 252],
    [121, 280],
    [124.5, 308],
    [129, 332],
    [136, 354],
    [141, 376],
  ] as const),
  ...([
    [144, 400],
    [147, 424],
    [150.5, 445],
  ] as const),
];

const WRIST_TO_HIP: readonly OutlinePoint[] = [
  ...([
    [131.5, 449],
    [125, 426],
    [117, 401],
    [110, 377],
    [106, 356],
    [102.5, 336],
  ] as const),
  ...([
    [97, 312],
    [90, 288],
    [82, 268],
    [76, 256],
  ] as const),
  ...([
    [75.5, 276],
    [73.5, 302],
    [69, 332],
    [64.5, 358],
    [63, 378],
    [66, 402],
  ] as const),
  ...([
    [71, 430],
    [76, 457],
    [78.5, 484],
  ] as const),
];

const HIP_TO_ANKLE: readonly OutlinePoint[] = [
  ...([
    [79, 512],
    [77, 548],
    [73, 586],
    [68, 620],
    [63.5, 648],
    [61, 668],
  ] as const),
  ...([
    [62, 690],
    [65.5, 716],
    [65, 742],
    [60, 770],
    [53, 798],
    [48.5, 822],
    [49, 838],
  ] as const),
];

const FOOT: Readonly<Record<'front' | 'back', readonly OutlinePoint[]>> = {
  front: [
    ...([
      [51, 848],
      [57, 858],
      [64, 868],
      [68.5, 877],
      [66, 883],
    ] as const),
    ...([
      [59, 885.5],
      [52, 888],
      [44.5, 889.5],
      [36.5, 891],
      [26, 892],
      [19.5, 887],
    ] as const),
    ...([
      [19, 874],
      [21.5, 860],
      [24, 848],
    ] as const),
  ],
  back: [
    ...([
      [50, 850],
      [53, 860],
      [55, 871],
      [51, 881],
      [42, 886],
    ] as const),
    ...([
      [30, 885.5],
      [23, 880],
      [22, 866],
      [23.5, 850],
    ] as const),
  ],
};

const ANKLE_TO_CROTCH: readonly OutlinePoint[] = [
  ...([
    [23, 838],
    [26.5, 822],
    [26, 800],
    [22, 770],
    [18, 742],
    [19, 716],
  ] as const),
  ...([
    [23.5, 692],
    [24, 670],
    [22, 646],
    [17.5, 612],
    [12, 576],
    [7.5, 540],
    [4, 512],
  ] as const),
];

/** The outline of a body standing with the palms to the front, round from the crown. */
export function uprightOutline(foot: 'front' | 'back'): readonly OutlinePoint[] {
  const half = fromMiddle([
    ...HEAD_TO_WRIST,
    ...HAND_OUTLINE,
    ...WRIST_TO_HIP,
    ...HIP_TO_ANKLE,
    ...FOOT[foot],
    ...ANKLE_TO_CROTCH,
    [0, 494],
  ]);
  return [...half, ...mirrored(half.slice(1, -1)).toReversed()];
}
