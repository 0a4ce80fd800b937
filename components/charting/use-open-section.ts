'use client';

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Region, Section } from '@/clinical/vocabulary/sections';
import { useSingleKeys, useShortcutHelp, type ShortcutGroup } from '@/components/shell/keyboard';
import { useChart } from './chart-context';
import { remembered } from './remembered';
import { sectionArrival } from './section-body';
import { sectionsOfKind } from './sections';
import { openedParts } from './examination/opened-parts';
import { openedFolds } from './story/opened-folds';
import { foldOfElement, partOfElement, readTarget, type ChartTarget } from './target';

const HELP: ShortcutGroup = {
  title: 'Chart',
  shortcuts: [
    { keys: ['1', '…', '6'], words: 'Go to a section (with Alt while typing)' },
    { keys: ['S'], words: 'Review and sign' },
    { keys: ['//'], words: 'In a text: put in a phrase by its name' },
    { keys: ['L'], words: 'The shorthand line of the examination' },
    { keys: ['←', '↑', '→', '↓'], words: 'Move in a grid' },
    { keys: ['Enter'], words: 'Next cell of a grid; Tab leaves it' },
    { keys: ['P', 'S', 'G', 'W', 'A', 'N', 'O'], words: 'Limiting factor of a movement' },
    { keys: ['C'], words: 'Carry the value of the last visit' },
    { keys: ['T'], words: 'Trigger point of a muscle' },
    { keys: ['*'], words: 'Re-test next time' },
    {
      keys: ['P', 'R', 'N', 'M'],
      words: 'Of a root: limited by pain, reinforced, not tested, more',
    },
    { keys: ['+'], words: 'More of a row: not tested, end feel, remark' },
    { keys: ['P', 'A', 'U', 'N'], words: 'Red flag present, absent, unknown, not asked' },
    { keys: ['Alt', '↑'], words: 'Move a treatment or plan item up or down' },
  ],
};

const CONTROL = 'input, select, textarea, button:not([tabindex="-1"])';
/** Where charting begins, past what is chosen once. */
const FIRST_CELL = '[data-cell-grid] [tabindex="0"], [data-red-flag] [tabindex="0"]';

function firstControl(panel: HTMLElement | null): HTMLElement | null {
  return panel?.querySelector<HTMLElement>(FIRST_CELL) ?? panel?.querySelector(CONTROL) ?? null;
}

/** Which section is open, its keys, and the way to a field that a warning links to. */
export function useOpenSection(goToSigning: () => void) {
  const { content } = useChart();
  const sections = sectionsOfKind(content.kind);
  const store = remembered<Section>(`section:${content.noteId}`);
  const kept = useSyncExternalStore(store.subscribe, store.read, () => null);
  const open = kept && sections.includes(kept) ? kept : (sections[0] ?? 'story');
  const regions = remembered<Region>(`region:${content.noteId}`);
  const parts = openedParts(content.noteId);
  const folds = openedFolds(content.noteId);
  const [wanted, setWanted] = useState<ChartTarget | null>(null);
  const reached = useRef<ChartTarget | null>(null);
  const [drawn, setDrawn] = useState(0);
  const onDrawn = useCallback(() => setDrawn((times) => times + 1), []);

  const go = useCallback(
    (target: ChartTarget) => {
      if (target.region) regions.write(target.region);
      const part = target.part ?? partOfElement(target.elementId);
      if (part) parts.write({ ...parts.read(), [part]: true });
      const fold = foldOfElement(target.elementId);
      if (fold) folds.write({ ...folds.read(), [fold]: true });
      store.write(target.section);
      setWanted({ ...target });
    },
    [folds, parts, regions, store],
  );

  useEffect(() => {
    const follow = () => {
      const target = readTarget(window.location.hash);
      if (target) go(target);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [go]);

  useEffect(() => {
    if (!wanted || reached.current === wanted) return;
    // Drawn when its script has come, and gone to then.
    if (sectionArrival(wanted.section) === 'coming') return;
    reached.current = wanted;
    // What a warning is about may not be drawn, such as an answer that was never given.
    const place = wanted.elementId ?? (wanted.part ? `part-${wanted.part}-panel` : null);
    const named = place ? document.getElementById(place) : null;
    const element = named ?? document.getElementById(`section-${wanted.section}`);
    if (!element) return;
    const isSection = named === null;
    const focused = isSection
      ? firstControl(document.getElementById(`section-${wanted.section}-panel`))
      : element.matches(CONTROL)
        ? element
        : element.querySelector<HTMLElement>(CONTROL);
    element.scrollIntoView({ block: isSection ? 'start' : 'center' });
    focused?.focus({ preventScroll: true });
  }, [wanted, drawn]);

  const goToNumber = useCallback(
    (key: string): boolean => {
      // A number meant for the section that is on its way must not lead to another.
      const isOnTheWay = wanted !== null && reached.current !== wanted;
      if (isOnTheWay && sectionArrival(wanted.section) === 'coming') return true;
      const section = /^[1-9]$/.test(key) ? sections[Number(key) - 1] : undefined;
      if (section) go({ section });
      return section !== undefined;
    },
    [go, sections, wanted],
  );

  useSingleKeys(
    useCallback(
      (key, event) => {
        if (key.toLowerCase() === 's') goToSigning();
        else if (goToNumber(key)) event.preventDefault();
      },
      [goToNumber, goToSigning],
    ),
  );
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.metaKey || event.ctrlKey) return;
      const [, digit] = /^Digit([1-9])$/.exec(event.code) ?? [];
      if (digit && goToNumber(digit)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [goToNumber]);
  useShortcutHelp(HELP);

  return { open, sections, go, onDrawn };
}
