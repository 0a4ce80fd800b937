'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { controlClass } from './control-class';
import { useFieldWiring } from './field';

/** The browser's own select: the quickest by keyboard, and the picker each tablet knows. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={cn('relative block min-w-0', className)}>
      <select
        {...useFieldWiring()}
        {...rest}
        className={cn(controlClass(), 'h-control appearance-none pr-8')}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted-foreground print:hidden"
      />
    </span>
  );
}
