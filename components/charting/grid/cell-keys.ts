import type { KeyboardEvent } from 'react';
import { moveByKey } from './grid-moves';

/** What a cell does by one key, beside taking its value. */
export type CellActs = {
  /** By C. */
  carry?: () => void;
  /** By *. */
  star?: () => void;
  /** By +. */
  more?: () => void;
  /** Keys with a meaning in one grid only, in lower case: T for a trigger point. They come first. */
  letters?: Readonly<Record<string, (cell: HTMLElement) => void>>;
};

/** Arrows and Enter of the grid, then the acts of the cell. */
export function pressInCell(event: KeyboardEvent<HTMLElement>, acts: CellActs): void {
  if (moveByKey(event) || event.metaKey || event.ctrlKey || event.altKey) return;
  const key = event.key.toLowerCase();
  const act = acts.letters?.[key] ?? { c: acts.carry, '*': acts.star, '+': acts.more }[key];
  if (!act) return;
  event.preventDefault();
  act(event.target as HTMLElement);
}
