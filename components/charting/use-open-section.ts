'use client';

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Region, Section } from '@/clinical/vocabulary/sections';
import { useSingleKeys } from '@/components/shell/keyboard';
import { useChart } from './chart-context';
import { fieldElementId, keyOf } from './draft-store/field-ref';
import { remembered } from './remembered';
import { sectionArrival } from './section-body';
import { sectionsOfKind } from './sections';
import { openedParts } from './examination/opened-parts';
import { openedFolds } from './story/opened-folds';
import { foldOfElement, partOfElement, readTarget, type ChartTarget } from './target';

const SHORTHAND = fieldElementId({ key: keyOf('narrative.shorthand'), attribute: 'body' });

const CONTROL = 'input, select, textarea, button:not([tabindex="-1"])';
/** Of a row that is not the stop of the Tab key at the moment. */
const ANSWERS = ['[role="radio"][aria-checked="true"]', '[role="radio"]'];
/** Where charting begins, past what is chosen once. */
const FIRST_CELL = '[data-cell-grid] [tabindex="0"], [data-red-flag] [tabindex="0"]';

function within(element: HTMLElement, selectors: readonly string[]): HTMLElement | null {
  const found = selectors.map((each) => element.querySelector<HTMLElement>(each));
  return found.find((each) => each !== null) ?? null;
}

function firstControl(panel: HTMLElement | null): HTMLElement | null {
  return panel?.querySelector<HTMLElement>(FIRST_CELL) ?? panel?.querySelector(CONTROL) ?? null;
}

const REST_OF_NUMBER_MS = 1000;

function isInDialog({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null;
}

/** The browser takes back the last typing anywhere: outside a text it would empty a cell unseen. */
function isUndoOutsideText({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isText = target instanceof Element && target.matches('input, textarea');
  return (ctrlKey || metaKey) && key.toLowerCase() === 'z' && !isText;
}

/** Whether the key was pressed where something is charted, in a field or beside one. */
function isInPanel({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[data-section-panel]') !== null;
}

/** Which section is open, its keys, and the way to a field that a warning links to. */
export function useOpenSection(goToSigning: () => void) {
  const { content } = useChart();
  const sections = useMemo(() => sectionsOfKind(content.kind), [content.kind]);
  const store = remembered<Section>(`section:${content.noteId}`);
  const kept = useSyncExternalStore(store.subscribe, store.read, () => null);
  const open = kept && sections.includes(kept) ? kept : (sections[0] ?? 'story');
  const regions = remembered<Region>(`region:${content.noteId}`);
  const parts = openedParts(content.noteId);
  const folds = openedFolds(content.noteId);
  const [wanted, setWanted] = useState<ChartTarget | null>(null);
  const reached = useRef<ChartTarget | null>(null);
  const jumpedAt = useRef(Number.NEGATIVE_INFINITY);
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
        : within(element, [CONTROL, ...ANSWERS]);
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
        const isCharting = isInPanel(event);
        if (key.toLowerCase() === 's' && !isCharting) goToSigning();
        else if (key.toLowerCase() === 'l' && sections.includes('examination')) {
          event.preventDefault();
          go({ section: 'examination', elementId: SHORTHAND });
          // A value that misses its cell must not lead away from it: there a number needs Alt.
        } else if (!isCharting && goToNumber(key)) {
          event.preventDefault();
          jumpedAt.current = event.timeStamp;
        }
      },
      [go, goToNumber, goToSigning, sections],
    ),
  );
  useEffect(() => {
    // “30” beside a cell opens section 3: its nought must not land in the cell that has the focus then.
    const swallow = (event: KeyboardEvent) => {
      const isRest = event.timeStamp - jumpedAt.current < REST_OF_NUMBER_MS;
      if (!isRest || event.altKey || !/^\d$/.test(event.key) || !isInPanel(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', swallow, { capture: true });
    return () => document.removeEventListener('keydown', swallow, { capture: true });
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isInDialog(event)) return;
      if (isUndoOutsideText(event)) event.preventDefault();
      if (event.shiftKey) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key === 'Enter') {
        event.preventDefault();
        goToSigning();
      }
      if (!event.altKey || event.metaKey || event.ctrlKey) return;
      const [, digit] = /^Digit([1-9])$/.exec(event.code) ?? [];
      if (digit && goToNumber(digit)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [goToNumber, goToSigning]);

  return { open, sections, go, onDrawn };
}
