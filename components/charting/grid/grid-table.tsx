import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

/** A column, or several under one head; without words where a column has none. */
type Column = Pick<ComponentProps<'th'>, 'title' | 'className'> & {
  words?: string;
  width?: string;
  span?: number;
  /** What stands below speaks for itself: the head is only read aloud. */
  isUnseen?: boolean;
};

type GridTableProps = {
  caption: string;
  /** All but the last, which holds what opens the rest of a row. */
  columns: readonly Column[];
  className: string;
  /** Its rows. */
  children: ReactNode;
};

/** A table of cells with one line of heads. */
export function GridTable({ caption, columns, className, children }: GridTableProps) {
  return (
    <table className={cn('w-full min-w-xl table-fixed border-separate', className)}>
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        {columns.flatMap(({ width, span = 1 }, index) =>
          Array.from({ length: span }, (_, each) => (
            <col key={`${index}/${each}`} className={width} />
          )),
        )}
        <col className="w-7" />
      </colgroup>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <Head key={index} {...column} />
          ))}
          <td />
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Head({ words, title, span, isUnseen = false, className }: Column) {
  if (words === undefined) return <td />;
  return (
    <th
      scope="col"
      title={title}
      colSpan={span}
      className={cn('pb-1 text-left text-xs font-normal text-muted-foreground', className)}
    >
      {isUnseen ? <span className="sr-only">{words}</span> : words}
    </th>
  );
}
