'use client';

import type { ComponentProps } from 'react';
import { cn } from './cn';
import { controlClass } from './control-class';
import { useFieldWiring } from './field';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      {...useFieldWiring()}
      {...rest}
      className={cn(controlClass(), 'h-control read-only:bg-muted', className)}
    />
  );
}
