import { Fragment, type ReactNode } from 'react';
import { cn } from './cn';

export type DescriptionRow = { term: ReactNode; value: ReactNode };

/** Labels quieter than values, no colons. Values that are missing come as words: “Not recorded”. */
export function DescriptionList({
  rows,
  className,
}: {
  rows: readonly DescriptionRow[];
  className?: string;
}) {
  return (
    <dl
      className={cn(
        'grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-[minmax(8rem,auto)_1fr]',
        className,
      )}
    >
      {rows.map((row, index) => (
        <Fragment key={index}>
          <dt className="text-muted-foreground">{row.term}</dt>
          <dd className="min-w-0 break-words max-sm:-mt-2">{row.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
