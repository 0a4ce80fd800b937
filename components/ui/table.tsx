import type { ComponentProps } from 'react';
import { cn } from './cn';

/** A table of the record. Units go in the header; wide ones scroll inside themselves. */
export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return (
    <div className="overflow-x-auto print:overflow-visible">
      <table className={cn('w-full border-collapse text-left text-sm', className)} {...rest} />
    </div>
  );
}

export function TableCaption({ className, ...rest }: ComponentProps<'caption'>) {
  return <caption className={cn('pb-2 text-left font-semibold', className)} {...rest} />;
}

export function TableRow({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr className={cn('h-control border-b last:border-b-0', className)} {...rest} />;
}

type CellProps = {
  /** Right-aligned, so that figures line up under one another. */
  isNumber?: boolean;
};

export function TableHead({
  className,
  isNumber = false,
  scope = 'col',
  ...rest
}: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope={scope}
      className={cn(
        'px-2 py-1',
        scope === 'col' && 'text-xs font-normal text-muted-foreground',
        scope === 'row' && 'font-medium',
        isNumber && 'text-right',
        className,
      )}
      {...rest}
    />
  );
}

export function TableCell({
  className,
  isNumber = false,
  ...rest
}: ComponentProps<'td'> & CellProps) {
  return <td className={cn('px-2 py-1', isNumber && 'text-right', className)} {...rest} />;
}
