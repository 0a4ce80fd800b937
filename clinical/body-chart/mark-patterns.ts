import type { MarkType } from '../vocabulary/body-chart';

export type PatternKind =
  'slashes' | 'zigzag' | 'bars' | 'crosses' | 'waves' | 'lines' | 'dots' | 'grid';

/**
 * How each type of mark is drawn, told apart without colour. `name` is what the legend calls it.
 */
export const MARK_PATTERN = {
  pain: { kind: 'slashes', name: 'slashes' },
  ache: { kind: 'zigzag', name: 'zigzag' },
  stiffness: { kind: 'bars', name: 'upright bars' },
  soreness: { kind: 'crosses', name: 'crosses' },
  cramp: { kind: 'waves', name: 'waves' },
  numbness: { kind: 'lines', name: 'level lines' },
  paraesthesia: { kind: 'dots', name: 'dots' },
  weakness: { kind: 'grid', name: 'grid' },
} as const satisfies Record<MarkType, { kind: PatternKind; name: string }>;
