import type { KeyboardEvent } from 'react';
import { moveByKey } from '../examination/grid-moves';

/** What a row of the examination does by one key: + for more, C to carry, letters of its own. */
export type RowActs = {
  onMore: () => void;
  onCarry: () => void;
  /** Returns whether the letter meant something. */
  onLetter?: (letter: string) => boolean;
};

/** Arrows and Enter of the grid, then the acts of the row; true when the key was one of them. */
export function pressInRow(event: KeyboardEvent<HTMLElement>, acts: RowActs): boolean {
  if (event.metaKey || event.ctrlKey || event.altKey) return false;
  if (moveByKey(event)) return true;
  const key = event.key.toLowerCase();
  if (acts.onLetter?.(key)) {
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  if (key !== '+' && key !== 'c') return false;
  event.preventDefault();
  event.stopPropagation();
  if (key === '+') acts.onMore();
  else acts.onCarry();
  return true;
}
