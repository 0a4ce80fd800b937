'use client';

import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import type { ReactElement, ReactNode } from 'react';
import { Button } from './button';
import { backdropClass, dialogClass } from './popup-class';

type AlertDialogProps = {
  /** A question: “Leave without saving?” */
  title: ReactNode;
  /** What happens, and what is kept. */
  description: ReactNode;
  /** The verb of the question: “Discard draft”. */
  confirmLabel: string;
  cancelLabel?: string;
  onConfirm: () => void;
  children?: ReactNode;
  isPending?: boolean;
  confirmDisabledBecause?: string | null;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** Stops until answered. Escape and Cancel are the safe way out; a tap outside does nothing. */
export function AlertDialog({
  title,
  description,
  confirmLabel,
  cancelLabel = 'Cancel',
  onConfirm,
  children,
  isPending = false,
  confirmDisabledBecause = null,
  trigger,
  open,
  onOpenChange,
}: AlertDialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(isOpen) => onOpenChange?.(isOpen)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass()} />
        <Base.Popup className={dialogClass('max-w-md')}>
          <div className="flex flex-col gap-2 overflow-y-auto p-5">
            <Base.Title className="text-base font-semibold">{title}</Base.Title>
            <Base.Description className="text-muted-foreground">{description}</Base.Description>
            {children}
          </div>
          <div className="flex flex-wrap justify-end gap-2 border-t px-5 py-3">
            <Base.Close render={<Button />}>{cancelLabel}</Base.Close>
            <Button
              variant="primary"
              onClick={onConfirm}
              isPending={isPending}
              disabledBecause={confirmDisabledBecause}
            >
              {confirmLabel}
            </Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
