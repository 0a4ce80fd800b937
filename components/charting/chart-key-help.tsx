'use client';

import { useMemo } from 'react';
import type { Section } from '@/clinical/vocabulary/sections';
import { useShortcutHelp } from '@/components/shell/keyboard';
import { chartKeys } from './chart-keys';

/** Lists the keys of the chart among those that `?` shows. */
export function ChartKeyHelp({ sections }: { sections: readonly Section[] }) {
  useShortcutHelp(useMemo(() => chartKeys(sections), [sections]));
  return null;
}
