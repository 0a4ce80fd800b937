import type { Region } from './sections';

/** Vocabulary 5.1: ISNCSCI light touch and pin prick scale (M); typed as its number. */
export const SENSATION_ANCHORS = {
  name: 'sensation 0 to 2',
  source: 'ISNCSCI 2011, as copied (secondary source)',
  anchors: ['Absent', 'Altered, reduced or hypersensitive', 'Normal'],
} as const;

export const SENSATION_MODALITY = {
  'light-touch': 'Light touch',
  'pin-prick': 'Pin prick',
  vibration: 'Vibration',
  temperature: 'Temperature',
} as const;
export type SensationModality = keyof typeof SENSATION_MODALITY;

export const SENSORY_CHANGE = {
  hypo: 'Reduced',
  hyper: 'Hypersensitive',
  allodynia: 'Allodynia',
} as const;

/** MRC power, with the optional halves of 4 (V2). Not a scale of tone, and not of reflexes. */
export const MRC_POWER = {
  '0': '0',
  '1': '1',
  '2': '2',
  '3': '3',
  '4-': '4−',
  '4': '4',
  '4+': '4+',
  '5': '5',
} as const;
export type MrcPower = keyof typeof MRC_POWER;

export const MRC_ANCHORS = {
  name: 'MRC power 0 to 5',
  source: 'Medical Research Council scale (eorif.com, secondary source)',
  anchors: [
    'None',
    'Flicker',
    'Moves, gravity eliminated',
    'Against gravity',
    'Against some resistance',
    'Normal',
  ],
} as const;

/** One of two reflex scales in use (M): its name prints wherever a grade does. */
export const REFLEX_ANCHORS = {
  name: 'reflex 0 to 4+, 2+ normal',
  source: 'One of two scales in use (standard references, not opened)',
  anchors: ['Absent', 'Reduced', 'Normal', 'Brisk', 'With clonus'],
} as const;

/** Where each dermatome is tested: ISNCSCI key points (V2), by root. */
export const SENSORY_KEY_POINT = {
  C2: '1 cm lateral to the occipital protuberance',
  C3: 'Supraclavicular fossa, midclavicular line',
  C4: 'Over the acromioclavicular joint',
  C5: 'Lateral antecubital fossa',
  C6: 'Thumb, dorsal proximal phalanx',
  C7: 'Middle finger',
  C8: 'Little finger',
  T1: 'Medial antecubital fossa',
  T2: 'Apex of the axilla',
  T4: 'Nipple',
  T6: 'Xiphisternum',
  T10: 'Umbilicus',
  T12: 'Mid-inguinal ligament',
  L1: 'Between T12 and L2',
  L2: 'Mid-anterior thigh',
  L3: 'Medial femoral condyle',
  L4: 'Medial malleolus',
  L5: 'Dorsum of the foot, third metatarsophalangeal joint',
  S1: 'Lateral heel',
  S2: 'Popliteal fossa, midline',
  S3: 'Ischial tuberosity',
  S4: 'Perianal',
} as const;
export type SensoryRoot = keyof typeof SENSORY_KEY_POINT;

export type Limb = 'upper' | 'lower';

/** A table of roots: one for each pair of limbs, and one for the trunk between them. */
export type Strip = Limb | 'trunk';

export const STRIP_LABEL = {
  upper: 'Arms',
  trunk: 'Trunk',
  lower: 'Legs',
} as const satisfies Record<Strip, string>;

/** The roots that each strip shows before any other is added. */
export const STRIP_ROOTS = {
  upper: ['C4', 'C5', 'C6', 'C7', 'C8', 'T1'],
  trunk: ['T4', 'T6', 'T10', 'T12'],
  lower: ['L2', 'L3', 'L4', 'L5', 'S1', 'S2'],
} as const satisfies Record<Strip, readonly SensoryRoot[]>;

type KeyMuscle = { label: string; root: SensoryRoot; limb: Limb };

/** Key muscle actions by code (`power.<code>`): ISNCSCI (V2), others marked M in the vocabulary. */
export const KEY_MUSCLES = {
  'neck-flexion': { label: 'Neck flexion', root: 'C2', limb: 'upper' },
  'neck-side-flexion': { label: 'Neck side flexion', root: 'C3', limb: 'upper' },
  'shoulder-elevation': { label: 'Shoulder elevation', root: 'C4', limb: 'upper' },
  'shoulder-abduction': { label: 'Shoulder abduction', root: 'C5', limb: 'upper' },
  'elbow-flexion': { label: 'Elbow flexion', root: 'C5', limb: 'upper' },
  'wrist-extension': { label: 'Wrist extension', root: 'C6', limb: 'upper' },
  'elbow-extension': { label: 'Elbow extension', root: 'C7', limb: 'upper' },
  'finger-flexion': { label: 'Finger flexion', root: 'C8', limb: 'upper' },
  'finger-abduction': { label: 'Finger abduction', root: 'T1', limb: 'upper' },
  'hip-flexion': { label: 'Hip flexion', root: 'L2', limb: 'lower' },
  'knee-extension': { label: 'Knee extension', root: 'L3', limb: 'lower' },
  'ankle-dorsiflexion': { label: 'Ankle dorsiflexion', root: 'L4', limb: 'lower' },
  'toe-extension': { label: 'Toe extension', root: 'L5', limb: 'lower' },
  'ankle-plantar-flexion': { label: 'Ankle plantar flexion', root: 'S1', limb: 'lower' },
  'knee-flexion': { label: 'Knee flexion', root: 'S2', limb: 'lower' },
} as const satisfies Record<string, KeyMuscle>;
export type KeyMuscleCode = keyof typeof KEY_MUSCLES;

type Reflex = { label: string; roots: readonly SensoryRoot[]; limb: Limb };

/** Reflexes by code (`reflex.<code>`) with the roots whose strip shows them (M). */
export const REFLEXES = {
  biceps: { label: 'Biceps', roots: ['C5', 'C6'], limb: 'upper' },
  brachioradialis: { label: 'Brachioradialis', roots: ['C5', 'C6'], limb: 'upper' },
  triceps: { label: 'Triceps', roots: ['C7'], limb: 'upper' },
  knee: { label: 'Knee', roots: ['L3', 'L4'], limb: 'lower' },
  'medial-hamstring': { label: 'Medial hamstring', roots: ['L5'], limb: 'lower' },
  ankle: { label: 'Ankle', roots: ['S1'], limb: 'lower' },
} as const satisfies Record<string, Reflex>;
export type ReflexCode = keyof typeof REFLEXES;

/** Result of a sign or a test (vocabulary 5); not tested is a reason, never a result. */
export const TEST_RESULT = {
  positive: 'Positive',
  negative: 'Negative',
  equivocal: 'Equivocal',
} as const;

const PLANTAR = { flexor: 'Flexor', extensor: 'Extensor', equivocal: 'Equivocal' } as const;
const TONE = { normal: 'Normal', increased: 'Increased', reduced: 'Reduced' } as const;
const INTACT = { normal: 'Normal', abnormal: 'Abnormal' } as const;
const ANAL_TONE = { normal: 'Normal', reduced: 'Reduced', absent: 'Absent' } as const;

/** Every answer that is neither a grade nor a result. */
export const NEURO_RESPONSE = { ...PLANTAR, ...TONE, ...INTACT, ...ANAL_TONE } as const;

type UpperMotorNeuroneSign = {
  label: string;
  isSided: boolean;
  regions: readonly [Region, ...Region[]];
  says: 'result' | 'beats' | 'count' | Readonly<Record<string, string>>;
  /** The answer that vocabulary 4.6 lists as a sign. */
  isSign: readonly string[];
};

const EVERYWHERE = ['cervical', 'thoracic', 'lumbar'] as const;

/** Upper motor neurone signs by code (`umn.<code>`), vocabulary 5.2. */
export const UMN_SIGNS = {
  hoffmann: {
    label: 'Hoffmann',
    isSided: true,
    regions: ['cervical'],
    says: 'result',
    isSign: ['positive'],
  },
  babinski: {
    label: 'Plantar response (Babinski)',
    isSided: true,
    regions: EVERYWHERE,
    says: PLANTAR,
    isSign: ['extensor'],
  },
  'clonus-ankle': {
    label: 'Ankle clonus, beats',
    isSided: true,
    regions: EVERYWHERE,
    says: 'beats',
    isSign: [],
  },
  'inverted-supinator': {
    label: 'Inverted supinator sign',
    isSided: true,
    regions: ['cervical'],
    says: 'result',
    isSign: ['positive'],
  },
  lhermitte: {
    label: 'Lhermitte',
    isSided: false,
    regions: ['cervical', 'thoracic'],
    says: 'result',
    isSign: ['positive'],
  },
  'tone-arm': {
    label: 'Tone, arm',
    isSided: true,
    regions: ['cervical'],
    says: TONE,
    isSign: ['increased'],
  },
  'tone-leg': {
    label: 'Tone, leg',
    isSided: true,
    regions: EVERYWHERE,
    says: TONE,
    isSign: ['increased'],
  },
  'rapid-alternating-movements': {
    label: 'Rapid alternating movements',
    isSided: true,
    regions: ['cervical'],
    says: INTACT,
    isSign: ['abnormal'],
  },
  'grip-release': {
    label: 'Grip and release in 10 s, count',
    isSided: true,
    regions: ['cervical'],
    says: 'count',
    isSign: [],
  },
} as const satisfies Record<string, UpperMotorNeuroneSign>;

/** Individual cranial nerves (vocabulary 3.6a), as they are usually examined together. */
export const CRANIAL_NERVES = {
  ii: 'II, vision',
  'iii-iv-vi': 'III, IV, VI, eye movements and pupils',
  v: 'V, face sensation and jaw',
  vii: 'VII, face movement',
  viii: 'VIII, hearing and balance',
  'ix-x': 'IX, X, palate and swallowing',
  xi: 'XI, shrug and head turn',
  xii: 'XII, tongue',
} as const;

export { ANAL_TONE, INTACT };
