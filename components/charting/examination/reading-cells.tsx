'use client';

import type { AttributeValue } from '@/clinical/findings/attribute';
import type { FindingKey, Side } from '@/clinical/findings/finding-key';
import { LIMITING_FACTOR, MOVEMENT_LOSS } from '@/clinical/vocabulary/measurement';
import { cn } from '@/components/ui/cn';
import { toggleStar } from '../asterisks/toggle-star';
import { useChart } from '../chart-context';
import type { CellActs } from '../grid/cell-keys';
import { PickCell } from '../grid/pick-cell';
import { TypedCell } from '../grid/typed-cell';
import { offOnPhone, type RangeColumn } from './range-column';
import { useRangeGrid } from './range-context';
import type { RangeRow } from './range-rows';
import { recordToday } from './record-reading';

const SIDE_WORDS: Record<Side, string> = { left: 'left', right: 'right', midline: '' };

/** What the cells of a reading do by one key; a first letter sets the limiting factor. */
function useReadingActs(key: FindingKey): CellActs {
  const { draft, content } = useChart();
  const { setup, carry, openDetails } = useRangeGrid();
  const limit = (code: string) => {
    const isOn = draft.value({ key, attribute: 'limitingFactor' }) === code;
    recordToday(draft, key, 'limitingFactor', isOn ? null : code, setup);
  };
  return {
    carry: () => carry(key),
    star: () => toggleStar(draft, content, key),
    more: () => openDetails(key.code),
    letters: Object.fromEntries(
      Object.entries(LIMITING_FACTOR).map(([code, label]) => [
        label.charAt(0).toLowerCase(),
        () => limit(code),
      ]),
    ),
  };
}

type ReadingCellsProps = {
  row: RangeRow;
  findingKey: FindingKey;
  column: RangeColumn;
  rowIndex: number;
  firstSlot: number;
};

/** Value, pain and limit of one reading. */
export function ReadingCells(props: ReadingCellsProps) {
  const { row, findingKey, column, rowIndex, firstSlot } = props;
  const { draft } = useChart();
  const { setup } = useRangeGrid();
  const acts = useReadingActs(findingKey);
  const { attributes, label } = row.definition;
  const side = SIDE_WORDS[findingKey.side];
  const stem = [label, side, column.label.toLowerCase()].filter(Boolean).join(', ');
  const cell = (attribute: string, offset: number, words: string) => ({
    findingKey,
    attribute,
    label: `${stem}, ${words}`,
    place: { row: rowIndex, slot: firstSlot + offset },
    acts,
    write: (value: AttributeValue | null) =>
      recordToday(draft, findingKey, attribute, value, setup),
  });
  const measure = attributes[row.measure];
  const { painScore } = attributes;
  if (!measure || !painScore) return null;
  return (
    <>
      <td className={cn('p-0', offOnPhone(column))}>
        {row.measure === 'movementLoss' ? (
          <PickCell {...cell('movementLoss', 0, 'movement loss')} options={MOVEMENT_LOSS} />
        ) : (
          <TypedCell {...cell(row.measure, 0, row.measure)} definition={measure} />
        )}
      </td>
      <td className={cn('p-0', offOnPhone(column))}>
        <TypedCell {...cell('painScore', 1, 'pain')} definition={painScore} />
      </td>
      <td className={cn('p-0', offOnPhone(column))}>
        <PickCell {...cell('limitingFactor', 2, 'limited by')} options={LIMITING_FACTOR} />
      </td>
    </>
  );
}
