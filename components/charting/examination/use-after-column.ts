'use client';

import { useSyncExternalStore } from 'react';
import type { Finding } from '@/clinical/findings/finding';
import type { Moment } from '@/clinical/findings/finding-key';
import { inItemOrder } from '@/clinical/notes/item-order';
import { useChart } from '../chart-context';
import { remembered } from '../remembered';
import { useStructure } from '../use-draft';

/** The treatment whose re-test is shown, as chosen on this page. */
export function retestedAfter(noteId: string) {
  return remembered<string>(`after:${noteId}`);
}

type AfterColumn = {
  /** `null` while no treatment is charted. */
  moment: Moment | null;
  treatmentId: string | null;
  treatments: readonly Finding[];
  choose: (treatmentId: string) => void;
};

/** Which treatment of today the second column was re-tested after: the chosen, tested or last one. */
export function useAfterColumn(): AfterColumn {
  const { content } = useChart();
  const findings = useStructure();
  const store = retestedAfter(content.noteId);
  const chosen = useSyncExternalStore(store.subscribe, store.read, () => null);
  const treatments = inItemOrder(findings.filter(({ code }) => code.startsWith('treatment.')));
  const ids = treatments.map(({ at }) => at.slice('item:'.length));
  const retested = ids.find((each) => findings.some(({ moment }) => moment === `after:${each}`));
  const last = chosen !== null && ids.includes(chosen) ? chosen : (retested ?? ids.at(-1));
  const treatmentId = last ?? null;
  return {
    moment: treatmentId === null ? null : `after:${treatmentId}`,
    treatmentId,
    treatments,
    choose: store.write,
  };
}
