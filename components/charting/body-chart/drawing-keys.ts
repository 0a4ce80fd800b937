import type { KeyboardEvent } from 'react';
import { MARK_TYPES } from '@/clinical/body-chart/body-mark';
import type { MarkType } from '@/clinical/vocabulary/body-chart';
import { TYPE_KEYS } from './type-chips';

type DrawingActs = {
  undo: () => void;
  redo: () => void;
  newMark: () => void;
  done: () => void;
  choose: (markType: MarkType) => void;
};

const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select');

/** A list that is open over the page takes Escape for itself. */
const isListOpen = (target: EventTarget) =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';

function act(event: KeyboardEvent, acts: DrawingActs): (() => void) | null {
  const key = event.key.toLowerCase();
  if (key === 'escape') {
    const isElsewhere = isTyping(event.target) && isListOpen(event.target);
    return isElsewhere || event.defaultPrevented ? null : acts.done;
  }
  if (isTyping(event.target) || event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? acts.redo : acts.undo;
    return key === 'y' ? acts.redo : null;
  }
  // Answers in sight take letters for themselves.
  if (event.target instanceof HTMLElement && event.target.closest('[role=radiogroup]')) return null;
  if (key === 'm') return acts.newMark;
  const markType = MARK_TYPES.find((each) => TYPE_KEYS[each].toLowerCase() === key);
  return markType ? () => acts.choose(markType) : null;
}

/** Keys of the open drawing. They stop here: the same letters mean other things in the chart. */
export function pressDrawingKey(event: KeyboardEvent, acts: DrawingActs): void {
  const wanted = act(event, acts);
  if (!wanted) return;
  event.preventDefault();
  event.stopPropagation();
  wanted();
}
