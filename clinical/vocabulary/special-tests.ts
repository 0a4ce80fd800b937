import { FWD, type PublishedFigure } from './published-figures';
import type { Region } from './sections';

/** What a provocation brought on: only familiar symptoms count in the sources (vocabulary 5.3, 5.5). */
export const SYMPTOM_RESPONSE = {
  familiar: 'Familiar symptom',
  other: 'Other symptom',
  none: 'No symptom',
} as const;

export const STRUCTURAL_DIFFERENTIATION = {
  changes: 'Changes',
  no_change: 'No change',
} as const;

export type SpecialTest = {
  label: string;
  region: Region;
  isSided: boolean;
  /** What is recorded beside the result. */
  also: readonly ('symptomResponse' | 'seconds' | 'degrees' | 'millimetresOfMercury')[];
  /** Vocabulary 5.6: consent and a written precaution come first. */
  isStabilityTest?: true;
  /** What it can be done at, one level a finding. */
  levels?: 'vertebra' | 'rib';
  /** Shown beside the test: what a source says, never what to conclude. */
  figures?: PublishedFigure;
  note?: string;
};

const SNYDER = 'johnsnyderdpt.com, physiohub.io (secondary sources)';
const SIJ_NOTE = 'Counts only when it reproduces familiar pain (physiohub.io)';

const cervical = { region: 'cervical', isSided: true, also: ['symptomResponse'] } as const;
const thoracic = { region: 'thoracic', isSided: false, also: [] } as const;
const lumbar = { region: 'lumbar', isSided: true, also: ['symptomResponse'] } as const;
const stability = { region: 'cervical', isSided: false, also: [], isStabilityTest: true } as const;
const sacroiliac = { ...lumbar, note: SIJ_NOTE } as const;

/** Special tests by code (`test.<code>`), vocabulary 5.5, with the figures of 5.4. */
export const SPECIAL_TESTS = {
  'spurling-a': {
    ...cervical,
    label: 'Spurling A',
    figures: { words: 'Sensitivity 30, specificity 93', source: FWD },
  },
  'spurling-b': { ...cervical, label: 'Spurling B' },
  'cervical-distraction': {
    ...cervical,
    isSided: false,
    label: 'Neck distraction',
    figures: { words: 'Sensitivity 44, specificity 90', source: FWD },
  },
  'shoulder-abduction-relief': { ...cervical, label: 'Shoulder abduction relief' },
  'midline-tenderness': {
    ...cervical,
    isSided: false,
    also: [],
    label: 'Midline cervical tenderness',
  },
  'deep-neck-flexor-endurance': {
    ...cervical,
    isSided: false,
    also: ['seconds'],
    label: 'Deep neck flexor endurance',
  },
  'craniocervical-flexion': {
    ...cervical,
    isSided: false,
    also: ['millimetresOfMercury', 'seconds'],
    label: 'Craniocervical flexion test',
  },
  'sharp-purser': {
    ...stability,
    label: 'Sharp-Purser',
    figures: { words: 'Sensitivity 19 to 100, specificity 71 to 98', source: 'PMC7170372' },
    note: 'May be inappropriate: inconsistent validity, possible harm (PMC7170372)',
  },
  'alar-side-bend': {
    ...stability,
    isSided: true,
    label: 'Alar ligament, side bend',
    figures: { words: 'Sensitivity 80, specificity 76.9 (n = 18)', source: 'PubMed 30935337' },
  },
  'alar-rotation': {
    ...stability,
    isSided: true,
    label: 'Alar ligament, rotation',
    figures: { words: 'Sensitivity 80, specificity 69.2 (n = 18)', source: 'PubMed 30935337' },
  },
  'anterior-shear': { ...stability, label: 'Anterior shear' },
  'positional-vascular': {
    ...cervical,
    label: 'Positional vascular test',
    note: 'Validity disputed; a negative test does not show safety (musculoskeletalkey.com)',
  },
  adson: { ...cervical, label: 'Adson' },
  roos: { ...cervical, isSided: true, also: ['symptomResponse', 'seconds'], label: 'Roos' },
  'rib-spring': {
    ...thoracic,
    isSided: true,
    also: ['symptomResponse'],
    label: 'Rib spring',
    levels: 'rib',
  },
  'pa-spring': {
    ...thoracic,
    also: ['symptomResponse'],
    label: 'PA spring',
    levels: 'vertebra',
  },
  'slump-long-sitting': {
    ...thoracic,
    isSided: true,
    also: ['symptomResponse'],
    label: 'Slump, long sitting',
  },
  'adams-forward-bend': { ...thoracic, also: ['degrees'], label: 'Adams forward bend' },
  'closed-fist-percussion': {
    ...thoracic,
    also: ['symptomResponse'],
    label: 'Closed-fist percussion',
    levels: 'vertebra',
  },
  'supine-sign': { ...thoracic, label: 'Supine sign' },
  'prone-instability': {
    ...lumbar,
    isSided: false,
    label: 'Prone instability',
    figures: {
      words: 'Sensitivity 71, specificity 57; LR+ 1.7',
      source: 'PMC4392873, PMC4893951',
    },
  },
  'passive-lumbar-extension': {
    ...lumbar,
    isSided: false,
    label: 'Passive lumbar extension',
    figures: { words: 'Sensitivity 84, specificity 90', source: 'PubMed 17033040, PMC4392873' },
  },
  'aberrant-movement': { ...lumbar, isSided: false, also: [], label: 'Aberrant movement' },
  'quadrant-kemp': {
    ...lumbar,
    label: 'Quadrant (Kemp)',
    note: 'Poor for the facet joint in a systematic review (Stuber 2014, not opened)',
  },
  stork: { ...lumbar, label: 'Single-leg extension (stork)' },
  'modified-trendelenburg': {
    ...lumbar,
    also: ['seconds'],
    label: 'Modified Trendelenburg',
  },
  'sij-distraction': { ...sacroiliac, isSided: false, label: 'SIJ distraction' },
  'thigh-thrust': { ...sacroiliac, label: 'Thigh thrust' },
  'sij-compression': { ...sacroiliac, isSided: false, label: 'SIJ compression' },
  'sacral-thrust': { ...sacroiliac, isSided: false, label: 'Sacral thrust' },
  gaenslen: { ...sacroiliac, label: 'Gaenslen' },
  faber: { ...sacroiliac, label: 'FABER' },
  'active-straight-leg-raise': { ...lumbar, label: 'Active straight leg raise' },
  'fortin-finger': { ...lumbar, also: [], label: 'Fortin finger' },
  'hip-scour': { ...lumbar, label: 'Hip scour' },
  fadir: { ...lumbar, label: 'FADIR' },
} as const satisfies Record<string, SpecialTest>;
export type SpecialTestCode = keyof typeof SPECIAL_TESTS;

/** Where three of five or the like is quoted from, beside the tests of the sacroiliac joint. */
export const SIJ_SOURCE = SNYDER;
