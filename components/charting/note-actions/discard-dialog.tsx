'use client';

import type { ActionResult } from '@/components/forms/action-result';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { RefusedWords } from './refused-words';
import { useRun } from './use-run';

type DiscardDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  discard: () => Promise<ActionResult<{ patientId: string }>>;
  onDiscarded: (value: { patientId: string }) => void;
};

export function DiscardDialog({ isOpen, onOpenChange, discard, onDiscarded }: DiscardDialogProps) {
  const { run, isPending, refusal } = useRun(onDiscarded);
  return (
    <AlertDialog
      title="Discard this draft?"
      description="It leaves the list of drafts. Nothing in it is erased, and you can take it back."
      confirmLabel="Discard draft"
      open={isOpen}
      onOpenChange={onOpenChange}
      onConfirm={() => run(discard)}
      isPending={isPending}
    >
      <RefusedWords words={refusal} />
    </AlertDialog>
  );
}
