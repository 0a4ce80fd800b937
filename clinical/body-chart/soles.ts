import type { OutlinePoint } from './figure-space';

/* The sole of the left foot beside the legs of the back view: heel above, big toe inwards. */
export const SOLE: readonly OutlinePoint[] = [
  ...([
    [58, 716],
    [69, 720],
    [75, 732],
    [74, 750],
    [71, 772],
    [74, 796],
  ] as const),
  ...([
    [82, 818],
    [85, 838],
    [79, 852],
    [66, 853],
    [50, 848],
    [36, 838],
  ] as const),
  ...([
    [32, 818],
    [37, 790],
    [42, 762],
    [42, 738],
    [46, 721],
  ] as const),
];

function toe(x: number, y: number, width: number, height: number): readonly OutlinePoint[] {
  const [w, h] = [width / 2, height / 2];
  return [
    ...([
      [x, y - h],
      [x + w * 0.75, y - h * 0.7],
      [x + w, y],
      [x + w * 0.7, y + h * 0.75],
    ] as const),
    ...([
      [x, y + h],
      [x - w * 0.7, y + h * 0.75],
      [x - w, y],
      [x - w * 0.75, y - h * 0.7],
    ] as const),
  ];
}

/** From the big toe to the little one. */
export const SOLE_TOES: readonly (readonly OutlinePoint[])[] = [
  toe(77, 869, 17, 27),
  toe(61.5, 868, 10.5, 21),
  toe(50, 863.5, 9.5, 19),
  toe(39.5, 857, 9, 17),
  toe(30, 848, 8.5, 15),
];
