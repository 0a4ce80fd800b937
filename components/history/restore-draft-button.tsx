'use client';

import type { ActionResult } from '@/components/forms/action-result';
import { useAct } from '@/components/patients/use-act';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';

export type RestoreDraft = (noteId: string) => Promise<ActionResult<unknown>>;

type RestoreDraftButtonProps = { noteId: string; restoreDraft: RestoreDraft };

/** Takes back a discarded draft from its line, or says why not. */
export function RestoreDraftButton({ noteId, restoreDraft }: RestoreDraftButtonProps) {
  const { act, isPending, refusal } = useAct(() => restoreDraft(noteId), 'Draft restored');
  return (
    <>
      <Button size="sm" onClick={act} isPending={isPending}>
        Restore draft
      </Button>
      <FieldError id={`${noteId}-refused`} words={refusal} />
    </>
  );
}
