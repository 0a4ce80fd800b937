'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './cn';
import { CloseCorner } from './close-corner';
import { backdropClass } from './popup-class';

type DrawerProps = {
  title: ReactNode;
  children: ReactNode;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  side?: 'left' | 'right';
};

/** A rail that does not fit, slid in from its own side. A dialog, so focus and Escape are kept. */
export function Drawer({
  title,
  children,
  trigger,
  open,
  onOpenChange,
  side = 'right',
}: DrawerProps) {
  return (
    <Base.Root open={open} onOpenChange={(isOpen) => onOpenChange?.(isOpen)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass()} />
        <Base.Popup
          className={cn(
            'fixed inset-y-0 z-50 flex w-96 max-w-[calc(100vw-2.5rem)] flex-col bg-popover text-popover-foreground shadow-lg outline-none',
            'transition-transform duration-150',
            side === 'right'
              ? 'right-0 border-l data-ending-style:translate-x-full data-starting-style:translate-x-full'
              : 'left-0 border-r data-ending-style:-translate-x-full data-starting-style:-translate-x-full',
          )}
        >
          <div className="border-b py-3.5 pr-14 pl-4">
            <Base.Title className="text-base font-semibold">{title}</Base.Title>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
          <CloseCorner />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
