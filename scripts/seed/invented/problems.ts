import type { RedFlagGroupCode } from '@/clinical/vocabulary/red-flags';
import type { Charted } from '../chart';
import { charted, item, type Attributes } from '../chart';

/** Degrees at the worst and once well, both within what the vocabulary calls usual. */
export type Movement = {
  code: string;
  setting: Attributes;
  worst: number;
  well: number;
  side?: 'left' | 'right';
};

/** One kind of problem: what is found at its worst, and what is done about it. */
export type Problem = {
  titles: readonly string[];
  groups: readonly RedFlagGroupCode[];
  site: string;
  side: 'left' | 'right' | 'midline';
  qualities: readonly string[];
  worseWith: readonly string[];
  easedBy: readonly string[];
  onsets: readonly { type: 'sudden' | 'gradual'; words: string }[];
  movements: readonly Movement[];
  muscles: readonly { name: string; side: 'left' | 'right' }[];
  /** Findings of its own: leg symptoms, headache. */
  signature: readonly Charted[];
  neurology: { status: 'examined' | 'not_indicated'; words: string };
  impression: string;
  treatments: readonly Charted[];
  exercises: readonly Attributes[];
  extras: readonly Charted[];
};

const ONSETS = {
  back: [
    { type: 'sudden', words: 'Lifting a box out of the car' },
    { type: 'sudden', words: 'Digging in the garden' },
    { type: 'gradual', words: 'Gradual, after a week of long days' },
  ],
  neck: [
    { type: 'gradual', words: 'Gradual, with long hours at the desk' },
    { type: 'sudden', words: 'Woke with it' },
    { type: 'gradual', words: 'Gradual, after moving house' },
  ],
} as const satisfies Record<string, Problem['onsets']>;

const both = (
  code: string,
  setting: Attributes,
  left: [worst: number, well: number],
  right: [worst: number, well: number],
): Movement[] => [
  { code, setting, worst: left[0], well: left[1], side: 'left' },
  { code, setting, worst: right[0], well: right[1], side: 'right' },
];

const LUMBAR = { method: 'dual_inclinometer', position: 'standing' };
const CERVICAL = { method: 'crom_device', position: 'sitting' };
const THORACIC = { method: 'single_inclinometer', position: 'sitting' };

const lumbarMovements: readonly Movement[] = [
  { code: 'rom.lumbar.flexion.active', setting: LUMBAR, worst: 24, well: 54 },
  { code: 'rom.lumbar.extension.active', setting: LUMBAR, worst: 8, well: 23 },
  ...both('rom.lumbar.lateral-flexion.active', LUMBAR, [11, 24], [15, 25]),
];
const cervicalMovements: readonly Movement[] = [
  { code: 'rom.cervical.flexion.active', setting: CERVICAL, worst: 32, well: 50 },
  { code: 'rom.cervical.extension.active', setting: CERVICAL, worst: 34, well: 58 },
  ...both('rom.cervical.lateral-flexion.active', CERVICAL, [32, 42], [24, 42]),
  ...both('rom.cervical.rotation.active', CERVICAL, [62, 76], [42, 75]),
];
const thoracicMovements: readonly Movement[] = [
  { code: 'rom.thoracic.flexion.active', setting: THORACIC, worst: 22, well: 42 },
  { code: 'rom.thoracic.extension.active', setting: THORACIC, worst: 9, well: 24 },
  ...both('rom.thoracic.rotation.active', THORACIC, [18, 34], [22, 35]),
];

const massage = (muscle: string, side: string) =>
  item('treatment', 'manual-therapy', 'massage', {
    technique: 'soft_tissue',
    muscle,
    bodySide: side,
    minutes: 8,
    consent: 'verbal',
  });
const pa = (level: string, grade: string) =>
  item('treatment', 'manual-therapy', 'pa', {
    technique: 'pa_central',
    level,
    grade,
    sets: 3,
    seconds: 45,
    consent: 'verbal',
  });
const heat = item('plan', 'heat', 'heat', {
  product: 'wheat_bag',
  minutes: 15,
  timesPerDay: 2,
  skinSensation: 'normal',
  contraindicationResult: 'clear',
});
const learn = (...topics: string[]) => item('plan', 'education', 'education', { topics });
const safetyNet = item('plan', 'safety-net', 'safety-net', {
  topics: ['ces_safety_net'],
  givenHow: 'written',
  language: 'English',
});
const pillow = item('plan', 'pillow', 'pillow', { product: 'contour', weeks: 3 });
const sets = (name: string, repetitions: number, timesPerDay: number): Attributes => ({
  name,
  sets: 2,
  repetitions,
  timesPerDay,
});
const walk: Attributes = { name: 'Walking', minutes: 15, timesPerDay: 2 };

const BACK_FLAGS = [
  ...(['cauda-equina', 'fracture', 'malignancy', 'infection'] as const),
  ...(['visceral-vascular', 'axial-spondyloarthritis'] as const),
];
const NECK_FLAGS = [
  ...(['fracture', 'malignancy', 'infection', 'myelopathy'] as const),
  ...(['cervical-arterial', 'upper-cervical-instability', 'head-injury'] as const),
  ...(['giant-cell-arteritis', 'meningitis'] as const),
];
const THORAX_FLAGS = [
  ...(['fracture', 'malignancy', 'infection', 'visceral-vascular', 'heart-lung'] as const),
];

const LOW_BACK: Problem = {
  titles: ['Low back pain', 'Recurrent low back pain', 'Acute low back pain'],
  groups: BACK_FLAGS,
  site: 'lumbar-midline',
  side: 'midline',
  qualities: ['aching', 'tight', 'dull'],
  worseWith: ['sitting', 'bending', 'lifting', 'rising-from-sitting'],
  easedBy: ['walking', 'heat', 'position-change'],
  onsets: ONSETS.back,
  movements: lumbarMovements,
  muscles: [
    { name: 'erector-spinae', side: 'left' },
    { name: 'erector-spinae', side: 'right' },
    { name: 'quadratus-lumborum', side: 'left' },
  ],
  signature: [],
  neurology: { status: 'not_indicated', words: 'No symptoms below the buttock' },
  impression: 'Non-specific low back pain with paravertebral guarding.',
  treatments: [massage('Erector spinae', 'both'), pa('L4', 'II')],
  exercises: [
    walk,
    sets('Pelvic tilt', 10, 3),
    sets('Knees side to side', 10, 3),
    sets('Bird dog', 8, 2),
  ],
  extras: [heat, learn('stay_active', 'activity_pacing')],
};

const NECK: Problem = {
  titles: ['Neck pain', 'Neck and shoulder tightness', 'Recurrent neck pain'],
  groups: NECK_FLAGS,
  site: 'neck-posterior',
  side: 'right',
  qualities: ['aching', 'tight', 'stiff'],
  worseWith: ['turning-head', 'desk-work', 'driving', 'looking-down'],
  easedBy: ['heat', 'lying-supine', 'position-change'],
  onsets: ONSETS.neck,
  movements: cervicalMovements,
  muscles: [
    { name: 'trapezius-upper', side: 'right' },
    { name: 'levator-scapulae', side: 'right' },
    { name: 'sternocleidomastoid', side: 'right' },
  ],
  signature: [],
  neurology: { status: 'not_indicated', words: 'No arm symptoms' },
  impression: 'Non-specific neck pain with guarding of the right upper trapezius.',
  treatments: [massage('Upper trapezius', 'right'), pa('C5', 'II')],
  exercises: [
    sets('Active rotation in pain-free range', 10, 4),
    { name: 'Deep neck flexor holds', repetitions: 8, seconds: 6, timesPerDay: 2 },
    sets('Shoulder blade setting', 10, 3),
  ],
  extras: [pillow, learn('ergonomics')],
};

const MID_BACK: Problem = {
  titles: ['Mid-back stiffness', 'Mid-back pain at the desk'],
  groups: THORAX_FLAGS,
  site: 'interscapular',
  side: 'midline',
  qualities: ['stiff', 'aching'],
  worseWith: ['sitting', 'desk-work', 'inactivity'],
  easedBy: ['activity', 'heat'],
  onsets: ONSETS.neck,
  movements: thoracicMovements,
  muscles: [
    { name: 'thoracic-paraspinals', side: 'left' },
    { name: 'thoracic-paraspinals', side: 'right' },
    { name: 'rhomboids', side: 'right' },
  ],
  signature: [],
  neurology: { status: 'not_indicated', words: 'No neurological symptoms' },
  impression: 'Mechanical thoracic pain with paraspinal guarding.',
  treatments: [massage('Thoracic paraspinals', 'both'), pa('T6', 'III')],
  exercises: [
    sets('Thoracic rotation in sitting', 10, 3),
    sets('Extension over a towel', 8, 2),
    sets('Row with a band', 12, 1),
  ],
  extras: [learn('ergonomics', 'activity_pacing')],
};

export const PROBLEMS = {
  'low-back': LOW_BACK,
  'low-back-leg': {
    ...LOW_BACK,
    titles: ['Low back and left leg pain', 'Left radicular leg pain'],
    worseWith: ['sitting', 'coughing-sneezing', 'bending'],
    signature: [
      charted(
        'symptom.pain',
        { presence: 'present', quality: ['shooting'] },
        { side: 'left', at: 'site:leg-posterior' },
      ),
    ],
    movements: [
      ...lumbarMovements,
      ...both(
        'rom.lumbar.straight-leg-raise.passive',
        { method: 'digital_inclinometer', position: 'supine' },
        [42, 72],
        [70, 78],
      ),
    ],
    neurology: {
      status: 'examined',
      words:
        'Power L2 to S1 5/5 both sides; light touch normal; knee and ankle reflexes 2+ both sides.',
    },
    impression: 'Low back pain with left leg pain, neurological examination normal.',
    extras: [learn('stay_active', 'pain_explanation'), safetyNet],
  },
  neck: NECK,
  'neck-headache': {
    ...NECK,
    titles: ['Neck pain with headache'],
    signature: [
      charted(
        'symptom.headache',
        { presence: 'present', constancy: 'intermittent' },
        { side: 'right', at: 'site:head-occipital' },
      ),
    ],
    impression: 'Neck pain with headache from the upper neck, familiar on palpation.',
  },
  'mid-back': MID_BACK,
  'neck-and-back': LOW_BACK,
} as const satisfies Record<string, Problem>;

export type ProblemName = keyof typeof PROBLEMS;

/** Neck and back on one day: a second problem of the same note. */
export const SECOND_PROBLEM: Partial<Record<ProblemName, Problem>> = { 'neck-and-back': NECK };
