'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { byOwnUse } from '@/clinical/templates/own-use';
import {
  holdsItems,
  isPhrase,
  type ItemsTemplate,
  type Phrase,
  type Template,
} from '@/clinical/templates/template';
import { useChart } from '../chart-context';

function useTemplates(): readonly Template[] {
  const { templates } = useChart();
  return useSyncExternalStore(templates.on, templates.all, templates.all);
}

/** The phrases that can be typed, what one uses most first. */
export function usePhrasesOfMine(): readonly Phrase[] {
  const all = useTemplates();
  return useMemo(() => all.filter(isPhrase), [all]);
}

/** The templates of a section, what one uses most first. */
export function useItemsTemplates(kind: ItemsTemplate['kind']): readonly ItemsTemplate[] {
  const all = useTemplates();
  return useMemo(() => all.filter(holdsItems).filter((each) => each.kind === kind), [all, kind]);
}

/** Puts what one charts most first in a list; the same order as long as the chart is open. */
export function useOwnOrder(): <T>(options: readonly T[], codeOf: (option: T) => string) => T[] {
  const { templates } = useChart();
  return (options, codeOf) => [...byOwnUse(options, codeOf, templates.use)];
}
