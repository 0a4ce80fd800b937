'use client';

import { useDeferredValue, useSyncExternalStore } from 'react';
import type { ChartOverview } from '@/clinical/notes/chart-overview';
import type { Arrival } from '@/components/later/arrival';
import { useArrival } from '@/components/later/later';
import { useChart } from './chart-context';
import { composer } from './overview';

/** What stands around the open section; it is rendered between key presses. */
export function useOverview(): ChartOverview {
  const { overview } = useChart();
  return useDeferredValue(useSyncExternalStore(overview.on, overview.read, overview.atOpening));
}

/** Whether the overview follows the chart yet, and the way to ask again. */
export function useComposer(): { arrival: Arrival; retry: () => void } {
  return { arrival: useArrival(composer), retry: () => void composer.fetch() };
}
