'use client';

import { createContext, use } from 'react';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import type { RangeSetup } from './record-reading';

export type RangeGridContext = {
  setup: RangeSetup;
  /** The reading of the last visit at the same place, before treatment. */
  previousOf: (key: FindingKey) => Finding | null;
  /** Carries that reading into today's note. */
  carry: (key: FindingKey) => void;
  openDetails: (code: string) => void;
};

export const RangeContext = createContext<RangeGridContext | null>(null);

export function useRangeGrid(): RangeGridContext {
  const grid = use(RangeContext);
  if (!grid) throw new Error('Outside a range of motion grid');
  return grid;
}
