'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Finding } from '@/clinical/findings/finding';
import { codeDefinition } from '@/clinical/findings/codes';
import { romParts } from '@/clinical/range-of-motion/movements';
import type { Region } from '@/clinical/vocabulary/sections';
import { useChart } from '../chart-context';
import { remembered } from '../remembered';
import { applySetup, type RangeSetup } from './record-reading';

const UNSET: RangeSetup = { method: null, position: null };

function isOfRegion(finding: Finding, region: Region): boolean {
  const isAngle = romParts(finding.code)?.activity === 'active';
  return isAngle && codeDefinition(finding.code)?.region === region;
}

/** How most readings of a region were made; unset when none says. */
function usualSetup(findings: readonly Finding[], region: Region): RangeSetup {
  const counts = new Map<string, { setup: RangeSetup; count: number }>();
  for (const { code, side, at, moment, attributes } of findings) {
    if (!isOfRegion({ code, side, at, moment, attributes }, region)) continue;
    const { method, position } = attributes;
    if (typeof method !== 'string') continue;
    const setup = { method, position: typeof position === 'string' ? position : null };
    const name = JSON.stringify(setup);
    counts.set(name, { setup, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.setup ?? UNSET;
}

/**
 * How a region is measured today: as chosen on this page, else as today's readings say, else as at
 * the last visit. Choosing rewrites the readings that followed the old choice.
 */
export function useRangeSetup(region: Region): {
  setup: RangeSetup;
  isFromLastVisit: boolean;
  choose: (setup: RangeSetup) => void;
} {
  const { draft, content } = useChart();
  const store = remembered<RangeSetup>(`setup:${content.noteId}:${region}`);
  const chosen = useSyncExternalStore(store.subscribe, store.read, () => null);
  const [today, last] = useMemo(
    () => [
      usualSetup(content.findings, region),
      usualSetup(content.previous?.findings ?? [], region),
    ],
    [content, region],
  );
  const setup = chosen ?? (today.method === null ? last : today);
  const choose = useCallback(
    (next: RangeSetup) => {
      for (const finding of draft.findings()) {
        if (codeDefinition(finding.code)?.region !== region) continue;
        if (romParts(finding.code)?.activity === null || !romParts(finding.code)) continue;
        applySetup(draft, finding, next, { only: setup });
      }
      store.write(next);
    },
    [draft, region, setup, store],
  );
  return {
    setup,
    isFromLastVisit: !chosen && today.method === null && last.method !== null,
    choose,
  };
}
