import type { KeyboardEvent } from 'react';
import { MARK_TYPES } from '@/clinical/body-chart/body-mark';
import type { MarkType } from '@/clinical/vocabulary/body-chart';
import type { ShortcutGroup } from '@/components/shell/keyboard';
import { TYPE_KEYS } from './type-chips';

export const DRAWING_HELP: ShortcutGroup = {
  title: 'Drawing on the body chart',
  shortcuts: [
    { keys: MARK_TYPES.map((each) => TYPE_KEYS[each]), words: 'What the next stroke says' },
    { keys: ['M'], words: 'Begin another mark' },
    { keys: ['⌘', 'Z'], words: 'Take back; with ⇧ do again (Ctrl Z on Windows)' },
    { keys: ['Esc'], words: 'Done' },
  ],
};

type UndoActs = { undo: () => void; redo: () => void };
type DrawingActs = UndoActs & {
  newMark: () => void;
  done: () => void;
  choose: (markType: MarkType) => void;
};

const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select');

/** A list that is open over the page takes Escape for itself. */
const isListOpen = (target: EventTarget) =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';

/** Text that is being typed has an undo of its own; an empty box for the next place has not. */
const hasOwnUndo = (target: EventTarget) => {
  if (target instanceof HTMLSelectElement) return false;
  if (target instanceof HTMLInputElement && target.role === 'combobox') return target.value !== '';
  return isTyping(target);
};

function undoAct(event: KeyboardEvent, acts: UndoActs): (() => void) | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || hasOwnUndo(event.target)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? acts.redo : acts.undo;
  return key === 'y' ? acts.redo : null;
}

function act(event: KeyboardEvent, acts: DrawingActs): (() => void) | null {
  const key = event.key.toLowerCase();
  if (key === 'escape') {
    const isElsewhere = isTyping(event.target) && isListOpen(event.target);
    return isElsewhere || event.defaultPrevented ? null : acts.done;
  }
  if (event.ctrlKey || event.metaKey) return undoAct(event, acts);
  if (isTyping(event.target) || event.altKey) return null;
  // Answers in sight take letters for themselves.
  if (event.target instanceof HTMLElement && event.target.closest('[role=radiogroup]')) return null;
  if (key === 'm') return acts.newMark;
  const markType = MARK_TYPES.find((each) => TYPE_KEYS[each].toLowerCase() === key);
  return markType ? () => acts.choose(markType) : null;
}

function run(event: KeyboardEvent, wanted: (() => void) | null): void {
  if (!wanted) return;
  event.preventDefault();
  event.stopPropagation();
  wanted();
}

/** Keys of the open drawing. They stop here: the same letters mean other things in the chart. */
export function pressDrawingKey(event: KeyboardEvent, acts: DrawingActs): void {
  run(event, act(event, acts));
}

/** Undo and redo, where the list of marks has the focus and no drawing is open. */
export function pressListKey(event: KeyboardEvent, acts: UndoActs): void {
  run(event, undoAct(event, acts));
}
