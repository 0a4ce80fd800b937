'use client';

import type { ComponentProps } from 'react';
import { cn } from './cn';
import { controlClass } from './control-class';
import { useFieldWiring } from './field';

/** Grows with what is typed, so that nothing written is out of sight. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...useFieldWiring()}
      rows={rows}
      {...rest}
      className={cn(
        controlClass(),
        'field-sizing-content min-h-20 py-2 read-only:bg-muted',
        className,
      )}
    />
  );
}
