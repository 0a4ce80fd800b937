import type { TEST_RESULT } from '@/clinical/vocabulary/neurological';

/** Results of a test where a column has no room for the words. */
export const SHORT_RESULT = {
  positive: 'Pos',
  negative: 'Neg',
  equivocal: 'Equiv',
} as const satisfies Record<keyof typeof TEST_RESULT, string>;

/** Which symptom a test brought on. */
export const SHORT_RESPONSE = { familiar: 'familiar', other: 'other', none: 'none' } as const;
