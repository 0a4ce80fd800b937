'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { Command as Cmdk } from 'cmdk';
import { Search } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { backdropClass, dialogClass } from './popup-class';

type CommandDialogProps = {
  label: string;
  open: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
  /** False when the server does the searching. */
  shouldFilter?: boolean;
  /** The item that Enter chooses, when the list does not decide that by itself. */
  value?: string;
  onValueChange?: (value: string) => void;
};

/** Search and commands over the page: type, arrow, Enter. */
export function CommandDialog({
  label,
  open,
  onOpenChange,
  children,
  shouldFilter = true,
  value,
  onValueChange,
}: CommandDialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(isOpen) => onOpenChange(isOpen)}>
      <Base.Portal>
        <Base.Backdrop className={backdropClass()} />
        <Base.Popup
          className={dialogClass('top-[10vh] max-h-[80dvh] max-w-xl translate-y-0 overflow-hidden')}
        >
          <Base.Title className="sr-only">{label}</Base.Title>
          <Cmdk
            label={label}
            shouldFilter={shouldFilter}
            value={value}
            onValueChange={onValueChange}
            loop
            className="flex min-h-0 flex-col"
          >
            {children}
          </Cmdk>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

export function CommandInput({ className, ...rest }: ComponentProps<typeof Cmdk.Input>) {
  return (
    <div className="flex items-center gap-2.5 border-b px-4 focus-within:border-primary">
      <Search aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      <Cmdk.Input
        {...rest}
        className={cn('h-12 w-full bg-transparent text-base outline-none', className)}
      />
    </div>
  );
}

export function CommandList({ className, ...rest }: ComponentProps<typeof Cmdk.List>) {
  return <Cmdk.List {...rest} className={cn('min-h-0 overflow-y-auto p-1.5', className)} />;
}

export function CommandGroup({ className, ...rest }: ComponentProps<typeof Cmdk.Group>) {
  return (
    <Cmdk.Group
      {...rest}
      className={cn(
        '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted-foreground',
        className,
      )}
    />
  );
}

export function CommandItem({ className, ...rest }: ComponentProps<typeof Cmdk.Item>) {
  return (
    <Cmdk.Item
      {...rest}
      className={cn(
        'flex min-h-control cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1.5 select-none data-[disabled=true]:text-muted-foreground data-[selected=true]:bg-accent',
        className,
      )}
    />
  );
}
