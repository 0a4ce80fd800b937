import type { BodyView } from '../vocabulary/body-chart';
import { fromMiddle, mirrored, type OutlinePoint } from './figure-space';
import { SIDE_ARM, SIDE_BODY } from './side-outline';
import { smoothPath } from './smooth-path';
import { SOLE, SOLE_TOES } from './soles';
import { uprightOutline } from './upright-outline';

/** A piece of a view: what is filled, and the line around it. */
export type FigurePart = { shape: string; contour: string };

/** A view of the body as SVG paths; parts in the order of drawing, then lines that help the eye. */
export type Figure = { parts: readonly FigurePart[]; details: readonly string[] };

const SOLES = [SOLE, ...SOLE_TOES];

const open = (points: readonly OutlinePoint[]) => smoothPath(points, false);
const closed = (points: readonly OutlinePoint[]) => smoothPath(points, true);

/** A line on both halves of an upright figure, by distances from the middle. */
function both(...points: OutlinePoint[]): string[] {
  const line = fromMiddle(points);
  return [open(line), open(mirrored(line))];
}

const middle = (...points: OutlinePoint[]) => open(fromMiddle(points));

const FRONT_DETAILS = [
  ...both([10, 73], [17, 70.5], [25, 73]),
  ...both([11, 81], [17, 83], [23, 81]),
  middle([-5, 98], [0, 101], [5, 98]),
  middle([-10, 113], [-4, 112], [0, 113], [4, 112], [10, 113]),
  middle([-26, 130], [-16, 143], [0, 148], [16, 143], [26, 130]),
  ...both([8, 184], [30, 180], [56, 184], [82, 186]),
  ...both([11, 176], [15, 160], [22, 144]),
  ...both([76, 256], [70, 240], [72, 222], [80, 206]),
  ...both([70, 272], [50, 284], [24, 284], [4, 276]),
  middle([0, 196], [0, 230], [0, 268]),
  ...both([4, 306], [20, 316], [38, 336], [46, 352]),
  middle([-3, 393], [0, 396], [3, 393]),
  ...both([62, 436], [42, 458], [20, 480], [6, 496]),
  ...both([32, 652], [42, 646], [52, 652], [54, 668], [48, 682], [38, 683], [31, 670], [32, 652]),
  ...both([43, 704], [42, 740], [38, 790]),
  ...both([104, 338], [112, 343], [122, 341]),
  ...both([28, 876], [28.5, 884]),
  ...both([37, 877], [38, 885]),
  ...both([45.5, 876], [47, 884]),
  ...both([53, 873], [55, 881]),
];

const BACK_DETAILS = [
  middle([-27, 118], [-14, 125], [0, 127], [14, 125], [27, 118]),
  middle([0, 150], [0, 240], [0, 330], [0, 410]),
  ...both([14, 170], [34, 184], [60, 190], [88, 194]),
  ...both([26, 208], [30, 236], [40, 264], [52, 276], [64, 262], [72, 236]),
  ...both([76, 256], [71, 242], [73, 224], [80, 210]),
  ...both([26, 420], [29, 424], [33, 424]),
  middle([-24, 424], [0, 456], [24, 424]),
  middle([0, 456], [0, 494]),
  ...both([6, 500], [22, 512], [44, 512], [62, 502]),
  ...both([26, 664], [36, 669], [48, 668], [58, 662]),
  ...both([32, 762], [41, 770], [52, 760]),
  ...both([31, 822], [32.5, 846]),
  ...both([42, 822], [41.5, 846]),
  ...both([108, 334], [114, 340], [121, 336]),
];

const SIDE_DETAILS: readonly (readonly OutlinePoint[])[] = [
  [
    [231, 78],
    [237, 70],
    [246, 72],
    [248, 84],
    [243, 98],
    [237, 104],
    [233, 100],
  ],
  [
    [236, 84],
    [241, 81],
    [241, 90],
  ],
  [
    [199, 78],
    [205, 76.5],
    [209, 78],
  ],
  [
    [200, 70],
    [206, 67],
    [212, 68.5],
  ],
  [
    [188, 111],
    [194, 111.5],
    [197, 110],
  ],
  [
    [214, 136],
    [228, 127],
    [234, 112],
  ],
  [
    [240, 112],
    [232, 136],
    [219, 164],
  ],
  [
    [281, 512],
    [270, 516],
    [256, 514],
  ],
  [
    [193, 446],
    [206, 440],
    [218, 428],
  ],
  [
    [204, 648],
    [211, 658],
    [210, 674],
    [203, 682],
  ],
  [
    [233, 826],
    [228, 832],
    [230, 839],
    [236, 838],
    [238, 831],
    [233, 826],
  ],
  [
    [164, 870],
    [161, 876],
    [162, 884],
  ],
  [
    [218, 214],
    [222, 240],
    [214, 262],
  ],
  [
    [197, 345],
    [191, 338],
    [192, 330],
  ],
  [
    [98, 391],
    [95, 398],
    [97, 405],
  ],
];

/** The arm lies over the trunk and flows into the shoulder, where no line is drawn. */
function side(place: (points: readonly OutlinePoint[]) => OutlinePoint[]): Figure {
  return {
    parts: [
      { shape: closed(place(SIDE_BODY)), contour: closed(place(SIDE_BODY)) },
      { shape: closed(place(SIDE_ARM)), contour: open(place(SIDE_ARM.slice(2, -2))) },
    ],
    details: SIDE_DETAILS.map((line) => open(place(line))),
  };
}

const outlined = (points: readonly OutlinePoint[]): FigurePart => {
  const path = closed(points);
  return { shape: path, contour: path };
};

/** The four views. */
export const FIGURES: Readonly<Record<BodyView, Figure>> = {
  front: { parts: [outlined(uprightOutline('front'))], details: FRONT_DETAILS },
  back: {
    parts: [uprightOutline('back'), ...SOLES, ...SOLES.map((each) => mirrored(each))].map(outlined),
    details: BACK_DETAILS,
  },
  left: side((points) => [...points]),
  right: side(mirrored),
};
