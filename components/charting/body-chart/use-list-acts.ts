'use client';

import { useRef, type RefObject } from 'react';
import type { Finding } from '@/clinical/findings/finding';
import { siteWords } from '@/clinical/notes/compose-body-chart';
import { toast } from '@/components/ui/toast';
import { useChart } from '../chart-context';
import { keyOf } from '../draft-store/field-ref';
import { focusAfter, keepFocusAfter } from '../focus-after';
import type { DrawingHistory } from './drawing-history';
import { markRowId } from './mark-row';
import { toggleSite } from './mark-writes';

/**
 * What the list of marks does, as steps of the drawing's history, and where the focus goes on:
 * to the open drawing, else to the next mark, else to the way to add one. `say` tells of what the
 * row itself does not show.
 */
export function useListActs(
  history: DrawingHistory,
  panel: RefObject<HTMLElement | null>,
  say: (words: string) => void,
) {
  const { draft } = useChart();
  const addButton = useRef<HTMLButtonElement>(null);
  const lastly = () => panel.current ?? addButton.current;
  return {
    addButton,
    undo() {
      say('');
      keepFocusAfter(history.undo, lastly);
    },
    redo() {
      say('');
      keepFocusAfter(history.redo, lastly);
    },
    remove({ code, at }: Finding, beside: Element | null) {
      const key = keyOf(code, { at });
      say('');
      const restore = () =>
        focusAfter(
          () => history.bringBack(key),
          () => document.getElementById(markRowId(at))?.querySelector('button'),
          lastly,
        );
      focusAfter(
        () => {
          history.record(() => {
            draft.remove(key);
            return key;
          });
          toast('Removed a mark', { action: { label: 'Undo', onClick: restore } });
        },
        () => panel.current ?? beside?.querySelector('[data-remove]'),
        lastly,
      );
    },
    placeOrNot({ code, at, attributes: before }: Finding, site: string) {
      const key = history.record(() => toggleSite(draft, keyOf(code, { at }), site));
      const isErased = draft.attributes(key).strokes !== before.strokes;
      say(isErased ? `Removed with what was drawn over it: ${siteWords(site)}` : '');
    },
  };
}
