'use client';

import { useRouter } from 'next/navigation';
import type { TemplateRef } from '@/clinical/templates/template-schema';
import { useRun } from '@/components/charting/note-actions/use-run';
import type { ActionResult } from '@/components/forms/action-result';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';

type Act = (ref: TemplateRef) => Promise<ActionResult<{ revision: number }>>;

export type RemoveActs = { remove: Act; restore: Act };

type RemoveTemplateProps = RemoveActs & { templateRef: TemplateRef; name: string };

/** Removes at one press, with the way back. */
export function RemoveTemplate({ templateRef, name, remove, restore }: RemoveTemplateProps) {
  const router = useRouter();
  const undo = (revision: number) => {
    void restore({ ...templateRef, revision })
      .catch(() => ({ ok: false, words: 'The server did not answer. Try again.' }) as const)
      .then((restored) => {
        toast(restored.ok ? `“${name}” is back` : restored.words);
        router.refresh();
      });
  };
  const { run, isPending, refusal } = useRun<{ revision: number }>(({ revision }) => {
    toast(`Removed “${name}”`, { action: { label: 'Undo', onClick: () => undo(revision) } });
    router.refresh();
  });
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        isPending={isPending}
        onClick={() => run(() => remove(templateRef))}
      >
        Remove
        <span className="sr-only"> {name}</span>
      </Button>
      <p role="alert" className="basis-full font-medium text-decision-ink empty:hidden">
        {refusal}
      </p>
    </>
  );
}
