'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const Tabs = Base.Root;

export function TabsList({ className, ...rest }: ComponentProps<typeof Base.List>) {
  return (
    <Base.List
      {...rest}
      className={cn('flex gap-1 overflow-x-auto border-b print:hidden', className)}
    />
  );
}

export function Tab({
  className,
  ...rest
}: Omit<ComponentProps<typeof Base.Tab>, 'className'> & { className?: string }) {
  return (
    <Base.Tab
      {...rest}
      className={cn(
        'h-control shrink-0 border-b-2 border-transparent px-3 font-medium text-muted-foreground -outline-offset-2',
        'hover:text-foreground data-active:border-primary data-active:text-foreground',
        className,
      )}
    />
  );
}

export const TabPanel = Base.Panel;
