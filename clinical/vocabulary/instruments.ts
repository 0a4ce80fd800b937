/** Outcome measures and their licences (vocabulary 7). Licensed wording is nowhere in this product. */

export type Instrument = {
  label: string;
  short: string;
  min: number;
  max: number;
  unit?: string;
  isWhole: boolean;
  licence: 'free' | 'permission_required' | 'licence_required' | 'unknown';
  /** What the numbers mean, in the clinic's own words: ends of the scale, never a verdict. */
  scale: string;
  /** The ends of a single question whose whole is shown: lowest, highest. */
  ends?: readonly [string, string];
  /** A second score that the instrument has. */
  subscore?: { label: string; min: number; max: number };
  /** Change that a source calls important, shown beside the figures. */
  change?: {
    atLeast: number;
    /** A share of the earlier score that counts as well. */
    orShareOfBaseline?: number;
    words: string;
    source: string;
  };
  /** The score is a change already, from 0: no earlier one is needed to read it. */
  isChangeItself?: boolean;
  note?: string;
};

/** By code (`outcome.<code>`). Totals only, but for those whose whole is a single question. */
export const INSTRUMENTS = {
  groc: {
    label: 'Global rating of change',
    short: 'GROC',
    min: -5,
    max: 5,
    isWhole: true,
    licence: 'free',
    scale: '−5 very much worse, 0 unchanged, 5 completely better, since the first visit',
    ends: ['−5 very much worse', '5 completely better'],
    change: { atLeast: 2, words: '2 points', source: 'Kamper 2009 (not opened)' },
    isChangeItself: true,
  },
  vas: {
    label: 'Visual analogue scale, pain now',
    short: 'VAS',
    min: 0,
    max: 100,
    unit: 'mm',
    isWhole: true,
    licence: 'free',
    scale: '0 no pain, 100 mm worst pain; an alternative to the 0 to 10 score',
  },
  odi: {
    label: 'Oswestry Disability Index',
    short: 'ODI',
    min: 0,
    max: 100,
    unit: '%',
    isWhole: false,
    licence: 'licence_required',
    scale: '0 to 100 %, higher is more disability',
    change: { atLeast: 10, words: '10 points', source: 'Ostelo, Spine 2008;33:90' },
    note: 'Licensed (Mapi Research Trust): total only',
  },
  ndi: {
    label: 'Neck Disability Index',
    short: 'NDI',
    min: 0,
    max: 50,
    unit: '/50',
    isWhole: true,
    licence: 'licence_required',
    scale: '0 to 50, higher is more disability',
    change: { atLeast: 7, words: '7 of 50', source: 'Abbott, JOSPT 2014;44:560' },
    note: 'Treated as licensed (Mapi Research Trust): total only',
  },
  rmdq: {
    label: 'Roland-Morris Disability Questionnaire',
    short: 'RMDQ',
    min: 0,
    max: 24,
    unit: '/24',
    isWhole: true,
    licence: 'permission_required',
    scale: '0 to 24, higher is more disability; an unanswered line counts as no',
    change: {
      atLeast: 5,
      orShareOfBaseline: 0.3,
      words: '5 points or 30 %',
      source: 'Ostelo, Spine 2008;33:90',
    },
    note: 'Total only; the authors’ form is used on paper, unaltered',
  },
  'start-back': {
    label: 'Keele STarT Back Screening Tool',
    short: 'STarT Back',
    min: 0,
    max: 9,
    unit: '/9',
    isWhole: true,
    licence: 'licence_required',
    scale: '0 to 9; the last five questions have a score of their own',
    subscore: { label: 'Last five', min: 0, max: 5 },
    note: '© Keele University: total only; for low back pain',
  },
  'ompsq-sf': {
    label: 'Örebro questionnaire, short form',
    short: 'ÖMPSQ-SF',
    min: 0,
    max: 100,
    unit: '/100',
    isWhole: true,
    licence: 'unknown',
    scale: '0 to 100; the authors’ cut-off is 50 (Linton 2011)',
    note: 'Licence not verified: total only',
  },
  qbpds: {
    label: 'Quebec Back Pain Disability Scale',
    short: 'QBPDS',
    min: 0,
    max: 100,
    unit: '/100',
    isWhole: true,
    licence: 'unknown',
    scale: '0 to 100, higher is more disability',
    change: { atLeast: 20, words: '20 points', source: 'Ostelo, Spine 2008;33:90' },
    note: 'Licence not checked: total only',
  },
} as const satisfies Record<string, Instrument>;

/**
 * Instruments that the vocabulary names without a range: a total, the most it can be and the date,
 * as they stand on the form. No wording of theirs is in this product.
 */
export const OTHER_MEASURES = [
  ...['FABQ', 'TSK', 'PCS', 'PSEQ', 'painDETECT', 'LANSS', 'DN4', 'EQ-5D', 'SF-12', 'SF-36'],
  ...['DASS-21', 'PHQ-4', 'PHQ-9'],
] as const;
