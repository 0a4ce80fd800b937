import type { AttributeValue } from '@/clinical/findings/attribute';
import type { FindingKey } from '@/clinical/findings/finding-key';
import type { CellActs } from './cell-keys';

/** Where a cell stands in its grid, as `grid-moves.ts` counts. */
export type CellPlace = { row: number; slot: number };

/** What every cell of a grid is given. */
export type CellProps = {
  findingKey: FindingKey;
  attribute: string;
  /** “Lumbar flexion, active, before, degrees”. */
  label: string;
  place: CellPlace;
  acts: CellActs;
  /** Where a value brings others with it, such as the method. */
  write?: (value: AttributeValue | null) => void;
};

/** Tells the moves where a cell stands. Tab enters a grid at its first cell. */
export function placeProps({ row, slot }: CellPlace) {
  return { 'data-row': row, 'data-slot': slot, tabIndex: row === 0 && slot === 0 ? 0 : -1 };
}
