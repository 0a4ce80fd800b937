import { ACTIVITY, type Activity, type ROM_POSITION } from '../vocabulary/measurement';
import type { Region } from '../vocabulary/sections';

/** Regions in which range is measured, and the region of the chart where each is written. */
export const ROM_REGIONS = {
  cervical: { label: 'Cervical', region: 'cervical' },
  'upper-cervical': { label: 'Upper cervical', region: 'cervical' },
  thoracic: { label: 'Thoracic', region: 'thoracic' },
  thoracolumbar: { label: 'Thoracolumbar', region: 'lumbar' },
  lumbar: { label: 'Lumbar', region: 'lumbar' },
} as const satisfies Record<string, { label: string; region: Region }>;
export type RomRegion = keyof typeof ROM_REGIONS;

export const MOVEMENT_LABEL = {
  flexion: 'Flexion',
  extension: 'Extension',
  'lateral-flexion': 'Side flexion',
  rotation: 'Rotation',
  protraction: 'Protraction',
  retraction: 'Retraction',
  'side-glide': 'Side glide',
  quadrant: 'Quadrant',
  nod: 'Nod (upper flexion)',
  'flexion-rotation-test': 'Flexion-rotation test',
  'straight-leg-raise': 'Straight leg raise',
  'crossed-straight-leg-raise': 'Crossed straight leg raise',
  slump: 'Slump',
  'prone-knee-bend': 'Prone knee bend (femoral)',
  'ultt1-median': 'ULTT 1, median',
  'ultt2a-median': 'ULTT 2a, median (depression)',
  'ultt2b-radial': 'ULTT 2b, radial',
  'ultt3-ulnar': 'ULTT 3, ulnar',
  'fingertip-to-floor': 'Fingertip to floor',
  'modified-modified-schober': 'Modified-modified Schober',
  'modified-schober': 'Modified Schober',
  schober: 'Schober',
  'lateral-flexion-fingertip': 'Side flexion, fingertip',
  'chest-expansion': 'Chest expansion',
  'tragus-to-wall': 'Tragus to wall',
} as const;
export type Movement = keyof typeof MOVEMENT_LABEL;

/**
 * Neurodynamic tests (vocabulary 5.3): what their angle is, its input limits (E) where
 * rom-norms.json has none, and the position that the test is defined in (M).
 */
export const NEURODYNAMIC_TESTS = {
  'straight-leg-raise': { label: 'Hip', min: 0, max: 130, position: 'supine' },
  'crossed-straight-leg-raise': { label: 'Hip', min: 0, max: 130, position: 'supine' },
  slump: { label: 'Knee extension deficit', min: 0, max: 120, position: 'sitting' },
  'prone-knee-bend': { label: 'Knee flexion', min: 0, max: 150, position: 'prone' },
  'ultt1-median': { label: 'Elbow extension deficit', min: 0, max: 140, position: 'supine' },
  'ultt2a-median': { label: 'Elbow extension deficit', min: 0, max: 140, position: 'supine' },
  'ultt2b-radial': { label: 'Elbow extension deficit', min: 0, max: 140, position: 'supine' },
  'ultt3-ulnar': { label: 'Elbow extension deficit', min: 0, max: 140, position: 'supine' },
} as const satisfies Partial<
  Record<Movement, { label: string; min: number; max: number; position: keyof typeof ROM_POSITION }>
>;
export type Neurodynamic = keyof typeof NEURODYNAMIC_TESTS;

export function isNeurodynamic(movement: Movement): movement is Neurodynamic {
  return movement in NEURODYNAMIC_TESTS;
}

type MovementRow = {
  region: RomRegion;
  movement: Movement;
  isSided: boolean;
  activities: readonly Activity[];
};

const EVERY_ACTIVITY = Object.keys(ACTIVITY) as Activity[];

function movements(region: RomRegion, midline: Movement[], sided: Movement[]): MovementRow[] {
  const row = (isSided: boolean) => (movement: Movement) => ({
    region,
    movement,
    isSided,
    activities: EVERY_ACTIVITY,
  });
  return [...midline.map(row(false)), ...sided.map(row(true))];
}

const tensioned = (region: RomRegion, tests: readonly Neurodynamic[]): MovementRow[] =>
  tests.map((movement) => ({ region, movement, isSided: true, activities: ['passive'] }));

/** Vocabulary 2.1, in the order in which they are charted. */
export const MOVEMENTS: readonly MovementRow[] = [
  ...movements('cervical', ['flexion', 'extension'], ['lateral-flexion', 'rotation']),
  ...movements('cervical', ['protraction', 'retraction'], ['quadrant']),
  ...movements('upper-cervical', ['nod', 'extension'], []),
  {
    region: 'upper-cervical',
    movement: 'flexion-rotation-test',
    isSided: true,
    activities: ['passive'],
  },
  ...tensioned('cervical', ['ultt1-median', 'ultt2a-median', 'ultt2b-radial', 'ultt3-ulnar']),
  ...movements('thoracic', ['flexion', 'extension'], ['lateral-flexion', 'rotation']),
  ...movements('lumbar', ['flexion', 'extension'], ['lateral-flexion', 'rotation']),
  ...movements('lumbar', [], ['side-glide', 'quadrant']),
  ...tensioned('lumbar', ['straight-leg-raise', 'crossed-straight-leg-raise', 'slump']),
  ...tensioned('lumbar', ['prone-knee-bend']),
  ...movements('thoracolumbar', ['flexion', 'extension'], ['lateral-flexion', 'rotation']),
];

/** Vocabulary 2.3: measured in centimetres. */
export const DISTANCES: readonly Omit<MovementRow, 'activities'>[] = [
  { region: 'cervical', movement: 'tragus-to-wall', isSided: false },
  { region: 'thoracic', movement: 'chest-expansion', isSided: false },
  { region: 'lumbar', movement: 'fingertip-to-floor', isSided: false },
  { region: 'lumbar', movement: 'modified-modified-schober', isSided: false },
  { region: 'lumbar', movement: 'modified-schober', isSided: false },
  { region: 'lumbar', movement: 'schober', isSided: false },
  { region: 'lumbar', movement: 'lateral-flexion-fingertip', isSided: true },
];

export type RomParts = { region: RomRegion; movement: Movement; activity: Activity | null };

/** The parts of a `rom.…` code; `null` for any other. Distances have no activity. */
export function romParts(code: string): RomParts | null {
  const [rom, region, movement, activity] = code.split('.');
  if (rom !== 'rom' || !region || !movement) return null;
  if (!(region in ROM_REGIONS) || !(movement in MOVEMENT_LABEL)) return null;
  return {
    region: region as RomRegion,
    movement: movement as Movement,
    activity: activity && activity in ACTIVITY ? (activity as Activity) : null,
  };
}
