import type { Region } from './sections';

/** 38 CFR 4.71a splits spinal spasm by its effect on gait and contour (V2). */
export const FUNCTIONAL_EFFECT = {
  none: 'None',
  present_without_gait_or_contour_change: 'Present, gait and contour unchanged',
  present_with_abnormal_gait_or_contour: 'Present, abnormal gait or contour',
} as const;

/** The clinic's own words (E). */
export const SPASM_CHARACTER = {
  constant: 'Constant',
  on_movement: 'On movement',
  on_palpation: 'On palpation',
  episodic_cramp: 'Episodic cramp',
  at_rest_involuntary: 'Involuntary at rest',
} as const;

/** How often a muscle cramps (E); not a spasm frequency scale. */
export const EPISODE_PER = { hour: 'Hour', day: 'Day', week: 'Week' } as const;

/** What the product calls it: "spinal muscular spasm" can be misread as spasticity (vocabulary 0). */
export const MUSCLE_HEADING = 'Muscle guarding / spasm';

export type GradedScale = {
  name: string;
  source: string;
  anchors: readonly string[];
};

/** No validated scale for protective spasm exists; the name must print wherever a grade does (E). */
export const GUARDING_ANCHORS = {
  name: 'clinic’s own scale, 0 to 3',
  source: 'Clinic’s own scale; no validated scale exists (Sci Rep 2018, s41598-018-32418-x)',
  anchors: [
    'Normal resting tone',
    'Mild: increased resistance, yields to sustained pressure',
    'Moderate: firm, yields partly',
    'Marked: rigid, does not yield, or visible contraction',
  ],
} as const satisfies GradedScale;

/** A widely used convention, not a validated outcome measure (V2). */
export const TENDERNESS_ANCHORS = {
  name: 'tenderness 0 to 4',
  source: 'Hubbard & Berkoff, Spine 1993;18:1803-7, as quoted at chiro.org (secondary source)',
  anchors: [
    'None',
    'Tender, no outward reaction',
    'Tender with grimace or flinch',
    'Tender with withdrawal (“jump sign”)',
    'Withdrawal to non-noxious contact',
  ],
} as const satisfies GradedScale;

export type Muscle = {
  label: string;
  /** For tight columns; the label where absent. */
  short?: string;
  /** The first is where a single row is charted; the others list it too. */
  regions: readonly [Region, ...Region[]];
  /** Few muscles span segments in a way that is charted level by level. */
  isSegmental?: boolean;
  note?: string;
};

/**
 * Muscles commonly guarded or tender (vocabulary 1.3, with those of 3.6a). Erector spinae and
 * latissimus dorsi are two muscles: the clinic's page mixed them up.
 */
export const MUSCLES = {
  'trapezius-upper': {
    label: 'Upper trapezius',
    regions: ['cervical', 'thoracic'],
    note: 'Refers to temple and angle of the jaw',
  },
  'levator-scapulae': { label: 'Levator scapulae', regions: ['cervical', 'thoracic'] },
  sternocleidomastoid: {
    label: 'Sternocleidomastoid',
    short: 'SCM',
    regions: ['cervical'],
    note: 'Refers to head and face; avoid sustained carotid pressure',
  },
  suboccipitals: { label: 'Suboccipitals', regions: ['cervical'], note: 'Headache' },
  scalenes: { label: 'Scalenes', regions: ['cervical'], note: 'Beside the brachial plexus' },
  'splenius-capitis': { label: 'Splenius capitis', regions: ['cervical'] },
  'splenius-cervicis': { label: 'Splenius cervicis', regions: ['cervical'] },
  'semispinalis-capitis': {
    label: 'Semispinalis capitis',
    regions: ['cervical'],
    note: 'Greater occipital nerve',
  },
  'cervical-multifidus': {
    label: 'Cervical multifidus',
    regions: ['cervical'],
    isSegmental: true,
  },
  'longus-colli': {
    label: 'Longus colli and capitis',
    regions: ['cervical'],
    note: 'Palpate with caution',
  },
  masseter: { label: 'Masseter', regions: ['cervical'] },
  'thoracic-paraspinals': {
    label: 'Thoracic paraspinals',
    regions: ['thoracic'],
    isSegmental: true,
    note: 'Longissimus and iliocostalis thoracis',
  },
  rhomboids: { label: 'Rhomboids', regions: ['thoracic'] },
  'trapezius-middle': { label: 'Middle trapezius', regions: ['thoracic'] },
  'trapezius-lower': { label: 'Lower trapezius', regions: ['thoracic'] },
  'serratus-posterior-superior': {
    label: 'Serratus posterior superior',
    regions: ['thoracic'],
  },
  'latissimus-dorsi': { label: 'Latissimus dorsi', regions: ['thoracic', 'lumbar'] },
  'pectoralis-major': { label: 'Pectoralis major', regions: ['thoracic', 'cervical'] },
  'pectoralis-minor': { label: 'Pectoralis minor', regions: ['thoracic', 'cervical'] },
  intercostals: { label: 'Intercostals', regions: ['thoracic'] },
  diaphragm: { label: 'Diaphragm', regions: ['thoracic'] },
  'erector-spinae': {
    label: 'Erector spinae',
    regions: ['lumbar', 'thoracic', 'cervical'],
    isSegmental: true,
    note: 'Iliocostalis, longissimus and spinalis',
  },
  'quadratus-lumborum': { label: 'Quadratus lumborum', regions: ['lumbar'] },
  'multifidus-lumbar': {
    label: 'Lumbar multifidus',
    regions: ['lumbar'],
    isSegmental: true,
  },
  iliopsoas: { label: 'Iliopsoas', regions: ['lumbar'] },
  'gluteus-maximus': { label: 'Gluteus maximus', regions: ['lumbar'] },
  'gluteus-medius': { label: 'Gluteus medius', regions: ['lumbar'] },
  piriformis: { label: 'Piriformis', regions: ['lumbar'] },
  'tensor-fasciae-latae': { label: 'Tensor fasciae latae', regions: ['lumbar'] },
  adductors: { label: 'Adductors', regions: ['lumbar'] },
  hamstrings: {
    label: 'Hamstrings',
    regions: ['lumbar'],
    note: 'Confounds the straight leg raise',
  },
  'rectus-abdominis': {
    label: 'Rectus abdominis',
    regions: ['lumbar'],
    note: 'Guarding here may be visceral: see red flags',
  },
  obliques: {
    label: 'Abdominal obliques',
    regions: ['lumbar'],
    note: 'Guarding here may be visceral: see red flags',
  },
} as const satisfies Record<string, Muscle>;
