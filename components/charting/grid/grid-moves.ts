import type { KeyboardEvent } from 'react';

/*
 * A grid of cells is one stop of the Tab key. A cell says where it stands by `data-row` and
 * `data-slot`; slots of one row are in reading order: before, then after; left, then right; value,
 * pain, limit. With `data-flows-on` the last cell of a group goes on to the first of the next.
 */

type Cell = { element: HTMLElement; row: number; slot: number };

/** Cells of one reading, where the grid does not say otherwise by `data-reading-slots`. */
const READING_SLOTS = 3;

const readingSlots = (grid: HTMLElement) => Number(grid.dataset.readingSlots ?? READING_SLOTS);

function cellsOf(grid: HTMLElement): readonly Cell[] {
  return [...grid.querySelectorAll<HTMLElement>('[data-slot]')].map((element) => ({
    element,
    row: Number(element.dataset.row),
    slot: Number(element.dataset.slot),
  }));
}

function cellAt(grid: HTMLElement, target: EventTarget | null): Cell | undefined {
  return cellsOf(grid).find(({ element }) => element === target);
}

function goTo(cell: Cell | undefined): boolean {
  if (!cell) return false;
  cell.element.focus();
  return true;
}

/** The nearest row up or down that has this column, or the left one where there is no right. */
function vertical(
  cells: readonly Cell[],
  from: Cell,
  step: 1 | -1,
  perReading: number,
): Cell | undefined {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => (a - b) * step);
  for (const row of rows.filter((each) => (each - from.row) * step > 0)) {
    for (const slot of [from.slot, from.slot - perReading, from.slot + perReading]) {
      const found = cells.find((each) => each.row === row && each.slot === slot);
      if (found) return found;
    }
  }
  return undefined;
}

function horizontal(cells: readonly Cell[], from: Cell, step: 1 | -1): Cell | undefined {
  return cells
    .filter(({ row, slot }) => row === from.row && (slot - from.slot) * step > 0)
    .sort((a, b) => (a.slot - b.slot) * step)[0];
}

/**
 * Where the hand goes after a cell is filled: from the value to its pain, from there to the next
 * reading of the same moment, over the right side and then down. The limiting factor is skipped:
 * one letter sets it from either cell.
 */
export function moveOn(element: HTMLElement): void {
  const grid = element.closest<HTMLElement>('[data-cell-grid]');
  const from = grid ? cellAt(grid, element) : undefined;
  if (!grid || !from) return;
  const cells = cellsOf(grid);
  const perMoment = Number(grid.dataset.momentSlots);
  const moment = Math.floor(from.slot / perMoment);
  const skipped = Number(grid.dataset.skippedSlot ?? -1);
  const perReading = readingSlots(grid);
  const orderOf = (group: number) =>
    cells
      .filter(({ slot }) => Math.floor(slot / perMoment) === group)
      .filter(({ slot }) => slot % perReading !== skipped)
      .sort((a, b) => a.row - b.row || a.slot - b.slot);
  const next = orderOf(moment).find(
    ({ row, slot }) => row > from.row || (row === from.row && slot > from.slot),
  );
  goTo(next ?? (grid.dataset.flowsOn === undefined ? undefined : orderOf(moment + 1)[0]));
}

/** Arrows and Enter within a grid; true when the key was one of them. */
export function moveByKey(event: KeyboardEvent<HTMLElement>): boolean {
  const grid = event.currentTarget.closest<HTMLElement>('[data-cell-grid]');
  if (!grid || event.metaKey || event.ctrlKey || event.altKey) return false;
  const from = cellAt(grid, event.target);
  if (!from) return false;
  const cells = cellsOf(grid);
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      event.preventDefault();
      goTo(vertical(cells, from, event.key === 'ArrowDown' ? 1 : -1, readingSlots(grid)));
      return true;
    case 'ArrowLeft':
    case 'ArrowRight':
      event.preventDefault();
      goTo(horizontal(cells, from, event.key === 'ArrowRight' ? 1 : -1));
      return true;
    case 'Enter':
      event.preventDefault();
      if (event.shiftKey) goTo(vertical(cells, from, -1, readingSlots(grid)));
      else moveOn(from.element);
      return true;
    default:
      return false;
  }
}

/** Makes the cell with the focus the grid's one Tab stop. */
export function keepOneStop(grid: HTMLElement, target: HTMLElement): void {
  if (target.dataset.slot === undefined) return;
  for (const { element } of cellsOf(grid)) element.tabIndex = element === target ? 0 : -1;
}
