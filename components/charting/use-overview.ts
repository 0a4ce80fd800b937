'use client';

import { useMemo } from 'react';
import type { Finding } from '@/clinical/findings/finding';
import type { ChartOverview } from '@/clinical/notes/chart-overview';
import { awaited, type Arrival } from '@/components/later/arrival';
import { useArrival } from '@/components/later/later';
import { useChart } from './chart-context';
import { useFindingsInPause } from './use-draft';

/** Composing a note is the larger half of the chart, and the first of it comes with the page. */
const composer = awaited(() => import('@/clinical/notes/chart-overview'));

/** Asked for by the index, by each section and by the rail, and made once after each pause. */
const made = new WeakMap<readonly Finding[], ChartOverview>();

/** What stands around the open section; as the server made it until it can be made here. */
export function useOverview(): ChartOverview {
  const { content, opening } = useChart();
  const findings = useFindingsInPause();
  const here = useArrival(composer) === 'here' ? composer.value() : null;
  return useMemo(() => {
    if (!here) return opening.overview;
    const overview = made.get(findings) ?? here.chartOverview({ ...content, findings });
    made.set(findings, overview);
    return overview;
  }, [here, findings, content, opening]);
}

/** Whether the overview follows the chart yet, and the way to ask again. */
export function useComposer(): { arrival: Arrival; retry: () => void } {
  return { arrival: useArrival(composer), retry: () => void composer.fetch() };
}
