'use client';

import { Fragment } from 'react';
import type { Side } from '@/clinical/findings/finding-key';
import { cn } from '@/components/ui/cn';
import { StarButton } from '../asterisks/star-button';
import { keyOf } from '../draft-store/field-ref';
import { MoreButton } from '../grid/more-button';
import { offOnPhone, type RangeColumn } from './range-column';
import { useRangeGrid } from './range-context';
import { RangeHead } from './range-head';
import { RangeRowDetails, RowRemarks } from './range-row-details';
import type { RangeRow } from './range-rows';
import { ReadingCells } from './reading-cells';
import { LastValue, ReadingChange } from './reading-change';

type RangeTableProps = {
  caption: string;
  rows: readonly RangeRow[];
  /** Rows before this table in the grid, so that arrows cross from one table to the next. */
  firstRow: number;
  columns: readonly RangeColumn[];
  unit: '°' | 'cm';
  openCode: string | null;
  hasPrevious: boolean;
};

const SIDE_LETTER: Record<Side, string> = { left: 'L', right: 'R', midline: '' };

/** Rows that are alike: all with sides or all without, all in one unit. Every table has the same columns. */
export function RangeTable(props: RangeTableProps) {
  const { caption, rows, firstRow, columns, unit, openCode, hasPrevious } = props;
  const isSided = (rows[0]?.sides.length ?? 0) > 1;
  if (rows.length === 0) return null;
  return (
    <table className="w-full table-fixed border-separate border-spacing-x-0.5 border-spacing-y-0.5">
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col className="w-23 max-lg:w-22" />
        {columns.map((column) =>
          ['left', 'right'].map((side) => (
            <Fragment key={column.moment + side}>
              <col className={cn('w-11.5 max-lg:w-10', offOnPhone(column))} />
              <col className={cn('w-9 max-lg:w-8', offOnPhone(column))} />
              <col className={cn('w-13 max-lg:w-11', offOnPhone(column))} />
            </Fragment>
          )),
        )}
        {hasPrevious && <col className="w-35" />}
        <col className="w-12.5 pointer-coarse:w-16.5" />
        <col className="w-6.5" />
      </colgroup>
      <RangeHead
        columns={columns}
        unit={unit}
        isSided={isSided}
        isFirst={firstRow === 0}
        hasPrevious={hasPrevious}
      />
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.code}>
            <RangeTableRow
              row={row}
              rowIndex={firstRow + index}
              columns={columns}
              isOpen={openCode === row.code}
              hasPrevious={hasPrevious}
            />
            {openCode === row.code && (
              <tr>
                <td colSpan={3 + (hasPrevious ? 1 : 0) + columns.length * 6}>
                  <RangeRowDetails row={row} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

type RangeTableRowProps = {
  row: RangeRow;
  rowIndex: number;
  columns: readonly RangeColumn[];
  isOpen: boolean;
  hasPrevious: boolean;
};

function RangeTableRow({ row, rowIndex, columns, isOpen, hasPrevious }: RangeTableRowProps) {
  const { openDetails } = useRangeGrid();
  return (
    <tr className="align-middle">
      <th scope="row" className="pr-1 text-left font-medium">
        <span className="block leading-tight">{row.label}</span>
        <RowRemarks row={row} />
      </th>
      {columns.map((column, index) => [
        ...row.sides.map((side, sideIndex) => (
          <ReadingCells
            key={column.moment + side}
            row={row}
            findingKey={keyOf(row.code, { side, moment: column.moment })}
            column={column}
            rowIndex={rowIndex}
            firstSlot={index * 6 + sideIndex * 3}
          />
        )),
        row.sides.length === 1 && (
          <td key={column.moment} colSpan={3} className={cn(offOnPhone(column))} />
        ),
      ])}
      {hasPrevious && (
        <td className="align-middle">
          {row.sides.map((side) => (
            <span key={side} className="flex flex-wrap items-center gap-x-1">
              <LastValue
                findingKey={keyOf(row.code, { side })}
                sideLabel={SIDE_LETTER[side]}
                name={row.label}
              />
              <ReadingChange findingKey={keyOf(row.code, { side })} />
            </span>
          ))}
        </td>
      )}
      <td className="text-right whitespace-nowrap">
        {row.sides.map((side) => (
          <StarButton key={side} findingKey={keyOf(row.code, { side })} />
        ))}
      </td>
      <td className="text-right">
        <MoreButton name={row.label} isOpen={isOpen} onClick={() => openDetails(row.code)} />
      </td>
    </tr>
  );
}
