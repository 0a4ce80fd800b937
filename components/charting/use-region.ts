'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { chartedRegions } from '@/clinical/notes/charted-regions';
import type { NoteContent } from '@/clinical/notes/note-content';
import { REGIONS, type Region } from '@/clinical/vocabulary/sections';
import { useChart } from './chart-context';
import { remembered } from './remembered';

/** As a physio scans: from where most patients hurt. */
export const REGION_ORDER = ['lumbar', 'thoracic', 'cervical'] as const satisfies readonly Region[];

const WORDS: Record<Region, RegExp> = {
  cervical: /cervic|neck|whiplash/i,
  thoracic: /thorac|mid[- ]?back|upper back/i,
  lumbar: /lumb|low(er)? back|sciatic/i,
};

/** Regions that the visit is about: charted today, else at the last visit, else named by the episode. */
export function regionsOfVisit(content: NoteContent): readonly Region[] {
  const today = chartedRegions(content.findings);
  if (today.length > 0) return today;
  const last = chartedRegions(content.previous?.findings ?? []);
  if (last.length > 0) return last;
  const titles = content.episodes.map(({ title }) => title).join(' ');
  return REGIONS.filter((region) => WORDS[region].test(titles));
}

/** The region in front, remembered for this note in this tab. */
export function useRegion(): [Region, (region: Region) => void] {
  const { content } = useChart();
  const store = remembered<Region>(`region:${content.noteId}`);
  const kept = useSyncExternalStore(store.subscribe, store.read, () => null);
  const of = regionsOfVisit(content);
  const first = REGION_ORDER.find((region) => of.includes(region)) ?? REGION_ORDER[0];
  return [kept ?? first, store.write];
}

/** The regions whose red flags are asked: those of the visit unless chosen otherwise on this page. */
export function useAskedRegions(): [readonly Region[], (regions: readonly Region[]) => void] {
  const { content } = useChart();
  const store = remembered<readonly Region[]>(`asked:${content.noteId}`);
  const kept = useSyncExternalStore(store.subscribe, store.read, () => null);
  const write = useCallback((regions: readonly Region[]) => store.write(regions), [store]);
  const of = regionsOfVisit(content);
  return [kept ?? (of.length > 0 ? of : REGIONS), write];
}
