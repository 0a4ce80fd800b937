'use client';

import { useMemo, useState, useSyncExternalStore } from 'react';
import { bodyMark, marksOf, type BodyMark } from '@/clinical/body-chart/body-mark';
import type { Finding } from '@/clinical/findings/finding';
import { useChart } from '../chart-context';
import type { Draft } from '../draft-store/draft';

/** The marks of a draft: the same array until one of them changes, whatever else does. */
function createMarksView(draft: Draft) {
  let last: readonly Finding[] = [];
  return (): readonly Finding[] => {
    const next = marksOf(draft.findings());
    const isSame = next.length === last.length && next.every((each, index) => each === last[index]);
    if (!isSame) last = next;
    return last;
  };
}

/** Today's marks in their order, as findings and as what is drawn. */
export function useMarks(): { findings: readonly Finding[]; marks: readonly BodyMark[] } {
  const { draft } = useChart();
  const [read] = useState(() => createMarksView(draft));
  const findings = useSyncExternalStore(draft.onAny, read, read);
  return useMemo(() => ({ findings, marks: findings.map(bodyMark) }), [findings]);
}
