import type { HalfAreas } from './body-region';

/* Arms and legs look alike from the front and from behind but for the names of their faces. */

type ArmFaces = {
  face: 'arm-anterior' | 'arm-posterior';
  middle: 'forearm-volar' | 'forearm-dorsal';
};

/** From the shoulder to the wrist; the thumb is outside. */
export function armAreas({ face, middle }: ArmFaces): HalfAreas {
  return [
    [
      face,
      [
        [78, 264],
        [98, 252],
        [134, 252],
        [140, 318],
        [88, 318],
      ],
    ],
    [
      'elbow-medial',
      [
        [88, 318],
        [114, 318],
        [119, 356],
        [96, 356],
      ],
    ],
    [
      'elbow-lateral',
      [
        [114, 318],
        [140, 318],
        [150, 356],
        [119, 356],
      ],
    ],
    [
      'forearm-ulnar',
      [
        [96, 356],
        [115, 356],
        [134, 434],
        [112, 434],
      ],
    ],
    [
      middle,
      [
        [115, 356],
        [128, 356],
        [142, 434],
        [134, 434],
      ],
    ],
    [
      'forearm-radial',
      [
        [128, 356],
        [152, 356],
        [162, 434],
        [142, 434],
      ],
    ],
    [
      'wrist',
      [
        [112, 434],
        [162, 434],
        [168, 451],
        [122, 461],
      ],
    ],
  ];
}

type LegFaces = {
  thigh: 'thigh-anterior' | 'thigh-posterior';
  knee: 'knee-anterior' | 'knee-posterior';
  leg: 'leg-anterior' | 'leg-posterior';
};

/** From the hip to the ankle. */
export function legAreas({ thigh, knee, leg }: LegFaces): HalfAreas {
  // The calf is wider than the shin.
  const [inner, outer] = leg === 'leg-anterior' ? [33, 51] : [27, 57];
  return [
    [
      'thigh-lateral',
      [
        [60, 518],
        [96, 508],
        [92, 560],
        [80, 642],
        [53, 642],
      ],
    ],
    [
      'thigh-medial',
      [
        [0, 506],
        [18, 506],
        [33, 642],
        [0, 642],
      ],
    ],
    [
      thigh,
      [
        [18, 506],
        [60, 518],
        [53, 642],
        [33, 642],
      ],
    ],
    [
      knee,
      [
        [0, 642],
        [82, 642],
        [82, 700],
        [0, 700],
      ],
    ],
    [
      'leg-lateral',
      [
        [outer, 700],
        [82, 700],
        [72, 816],
        [outer - 10, 816],
      ],
    ],
    [
      leg,
      [
        [inner, 700],
        [outer, 700],
        [outer - 10, 816],
        [inner - 1, 816],
      ],
    ],
    [
      'leg-medial',
      [
        [0, 700],
        [inner, 700],
        [inner - 1, 816],
        [0, 816],
      ],
    ],
  ];
}
