import { ANY_SIDE, MIDLINE, pick, type CodeDefinition } from './code-definition';
import { decimal, integer } from './attribute';
import { KINDS } from './kinds';
import { INSTRUMENTS, type Instrument } from '../vocabulary/instruments';

const remark = pick(KINDS.outcome_scores, 'remark');
const asterisk = pick(KINDS.outcome_scores, 'isAsterisk');
const ZERO_TO_TEN = { score: integer('Score', 0, 10, { unit: '/10' }), ...remark, ...asterisk };

function scoreOf({ min, max, unit, isWhole }: Instrument) {
  return (isWhole ? integer : decimal)('Score', min, max, unit ? { unit } : {});
}

const inStory = {
  kind: 'outcome_scores',
  section: 'story',
  region: null,
  regions: [],
} as const satisfies Partial<CodeDefinition>;

/** Numeric pain rating, whole numbers 0 to 10 (vocabulary 3.3). */
export const NPRS_WINDOWS = {
  current: 'now',
  'best-24h': 'best',
  'worst-24h': 'worst',
  'average-24h': 'average',
  'best-7d': 'best in 7 days',
  'worst-7d': 'worst in 7 days',
  'average-7d': 'average in 7 days',
} as const;

/** The spans that a best, a worst and an average are told of. */
export const NPRS_SPANS = { '24h': '24 hours', '7d': '7 days' } as const;

function nprsLabel(window: string, words: string): string {
  if (window === 'current') return 'Pain now';
  return `Pain, ${words}${window.endsWith('-24h') ? ' in 24 hours' : ''}`;
}

export const OUTCOME_MEASURES = 'Outcome measures';

/** A score that the clinician names: what the product knows no range of. */
export const OTHER_MEASURE = 'outcome.other';

/** Pain ratings and the patient-specific functional scale (vocabulary 7). */
export const SCORE_CODES: readonly CodeDefinition[] = [
  ...Object.entries(NPRS_WINDOWS).map(([window, words]): CodeDefinition => ({
    ...inStory,
    code: `pain.nprs.${window}`,
    label: nprsLabel(window, words),
    short: words.charAt(0).toUpperCase() + words.slice(1),
    sides: ANY_SIDE,
    at: ['', 'site'],
    moments: window === 'current' ? 'any' : 'before',
    group: 'Pain score (NPRS 0 to 10)',
    attributes: ZERO_TO_TEN,
  })),
  {
    ...inStory,
    code: 'psfs',
    label: 'Patient-specific functional scale',
    short: 'PSFS',
    sides: MIDLINE,
    at: ['item'],
    moments: 'before',
    group: 'Patient-specific functional scale (0 unable to 10 as before)',
    attributes: { ...ZERO_TO_TEN, remark: { ...remark.remark, label: 'Activity' } },
  },
  ...Object.entries<Instrument>(INSTRUMENTS).map(([code, instrument]): CodeDefinition => ({
    ...inStory,
    code: `outcome.${code}`,
    label: instrument.label,
    short: instrument.short,
    sides: MIDLINE,
    at: [''],
    moments: 'before',
    group: OUTCOME_MEASURES,
    attributes: {
      score: scoreOf(instrument),
      ...(instrument.subscore
        ? {
            subscore: integer(
              instrument.subscore.label,
              instrument.subscore.min,
              instrument.subscore.max,
            ),
          }
        : {}),
      ...pick(KINDS.outcome_scores, 'scoredOn'),
      ...remark,
      ...asterisk,
    },
  })),
  {
    ...inStory,
    code: OTHER_MEASURE,
    label: 'Other measure',
    short: 'Other',
    sides: MIDLINE,
    at: ['item'],
    moments: 'before',
    group: OUTCOME_MEASURES,
    attributes: {
      remark: { ...remark.remark, label: 'Measure' },
      score: { ...KINDS.outcome_scores.score, label: 'Total' },
      ...pick(KINDS.outcome_scores, 'maximum', 'scoredOn'),
      ...asterisk,
    },
  },
];
