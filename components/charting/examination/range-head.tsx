import { Fragment } from 'react';
import { cn } from '@/components/ui/cn';
import { offOnPhone, type RangeColumn } from './range-column';

const HEAD = 'px-1 text-left text-xs font-normal text-muted-foreground';
const MOMENT = 'font-semibold text-foreground';

type RangeHeadProps = {
  columns: readonly RangeColumn[];
  unit: '°' | 'cm';
  hasPrevious: boolean;
  isSided: boolean;
  /** The first table of a grid names the moments; those below stand in the same columns. */
  isFirst: boolean;
};

export function RangeHead({ columns, unit, isSided, isFirst, hasPrevious }: RangeHeadProps) {
  return (
    <thead>
      {isFirst && (
        <tr>
          <td />
          {columns.map((column) => (
            <th
              key={column.moment}
              scope="colgroup"
              colSpan={6}
              className={cn(HEAD, MOMENT, offOnPhone(column))}
            >
              {column.label}
            </th>
          ))}
          {hasPrevious && <th className={cn(HEAD, MOMENT)}>Last visit, change</th>}
          <th scope="col" className={cn(HEAD, 'text-right')}>
            re-test
          </th>
          <td />
        </tr>
      )}
      <tr>
        <th className={HEAD}>
          <span className="sr-only">Movement</span>
        </th>
        {columns.map((column) =>
          isSided ? (
            <Fragment key={column.moment}>
              <ReadingHead label="Left" unit={unit} column={column} />
              <ReadingHead label="Right" unit={unit} column={column} />
            </Fragment>
          ) : (
            <Fragment key={column.moment}>
              <ReadingHead label="" unit={unit} column={column} />
              <td colSpan={3} className={cn(offOnPhone(column))} />
            </Fragment>
          ),
        )}
        {hasPrevious && <td />}
        <td />
        <td />
      </tr>
    </thead>
  );
}

function ReadingHead(props: { label: string; unit: string; column: RangeColumn }) {
  const { label, unit, column } = props;
  const off = offOnPhone(column);
  return (
    <>
      <th scope="col" className={cn(HEAD, 'pr-2 text-right whitespace-nowrap', off)}>
        {label && <span className="font-medium text-foreground">{label} </span>}
        {unit}
      </th>
      <th scope="col" className={cn(HEAD, 'pr-2 text-right', off)}>
        pain
      </th>
      <th scope="col" className={cn(HEAD, off)}>
        limit
      </th>
    </>
  );
}
