'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { areasOfSymptoms } from '@/clinical/notes/neurological-areas';
import type { ExaminationPart } from '@/clinical/notes/examination-parts';
import type { Finding } from '@/clinical/findings/finding';
import { useChart } from '../chart-context';
import { useStructure } from '../use-draft';
import { openedParts } from './opened-parts';

const AT_FIRST: readonly ExaminationPart[] = ['range', 'muscles'];

/** Sensory or motor symptoms open the neurological examination (vocabulary 12, rule 2). */
function isOpenAtFirst(part: ExaminationPart, findings: readonly Finding[]): boolean {
  if (part === 'neurological') return areasOfSymptoms(findings).length > 0;
  return AT_FIRST.includes(part);
}

/** Which parts of the examination stand open, and how to open and fold them. */
export function useExaminationParts() {
  const { content } = useChart();
  const findings = useStructure();
  const store = openedParts(content.noteId);
  const opened = useSyncExternalStore(store.subscribe, store.read, () => null);
  const setOpen = useCallback(
    (part: ExaminationPart, isOpen: boolean) => store.write({ ...store.read(), [part]: isOpen }),
    [store],
  );
  const isOpen = (part: ExaminationPart) => opened?.[part] ?? isOpenAtFirst(part, findings);
  return { isOpen, setOpen };
}
