import type { ChartOverview } from '@/clinical/notes/chart-overview';
import type { NoteContent } from '@/clinical/notes/note-content';
import { awaited } from '@/components/later/arrival';
import { nextPause } from '@/components/later/page-idle';
import { createListeners } from './draft-store/listeners';
import type { Settled } from './draft-store/settled';

/** Composing a note is the larger half of the chart, and the first of it comes with the page. */
export const composer = awaited(() => import('@/clinical/notes/chart-overview'));

/** It is a handful of steps, and a second late at worst. */
const LONGEST_PAUSE_MS = 100;

export type Overview = ReturnType<typeof createOverview>;

/**
 * What stands around the open section: as the server made it, then made anew after each pause in
 * typing, a step in each moment that the page has for it.
 */
export function createOverview(content: NoteContent, opening: ChartOverview, settled: Settled) {
  const listeners = createListeners();
  let overview = opening;
  let turn = 0;
  const make = async () => {
    const steps = composer.value()?.overviewInSteps({ ...content, findings: settled.findings() });
    if (!steps) return;
    const own = ++turn;
    let step: IteratorResult<void, ChartOverview>;
    do {
      await nextPause(LONGEST_PAUSE_MS);
      // Charted on meanwhile: what was begun is of findings that are past.
      if (own !== turn) return;
      step = steps.next();
    } while (!step.done);
    overview = step.value;
    listeners.tell('overview');
  };
  return {
    read: () => overview,
    atOpening: () => opening,
    on: (listener: () => void) => listeners.on('overview', listener),
    /** Makes it whenever the chart has changed, until the answer is called. */
    follow: () => {
      const again = () => void make();
      const leaving = [settled.on(again), composer.onArrival(again)];
      again();
      return () => leaving.forEach((leave) => leave());
    },
  };
}
