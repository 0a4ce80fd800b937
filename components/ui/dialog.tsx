'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactElement, ReactNode } from 'react';
import { CloseCorner } from './close-corner';
import { backdropClass, dialogClass } from './popup-class';

type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons; the one that acts comes last. */
  footer?: ReactNode;
  /** The button that opens it. Leave out when `open` is controlled. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** A stray tap outside does not close it: for anything typed or drawn in. */
  keepsOnOutsidePress?: boolean;
  className?: string;
};

export function Dialog({
  title,
  description,
  children,
  footer,
  trigger,
  open,
  onOpenChange,
  keepsOnOutsidePress = false,
  className,
}: DialogProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(isOpen) => onOpenChange?.(isOpen)}
      disablePointerDismissal={keepsOnOutsidePress}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass()} />
        <Base.Popup className={dialogClass(className)}>
          <div className="border-b py-4 pr-14 pl-5">
            <Base.Title className="text-base font-semibold">{title}</Base.Title>
            {description && (
              <Base.Description className="text-muted-foreground">{description}</Base.Description>
            )}
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t px-5 py-3">{footer}</div>
          )}
          <CloseCorner />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** A button of the footer that closes the dialog: `<DialogClose render={<Button />}>Cancel</DialogClose>`. */
export const DialogClose = Base.Close;
