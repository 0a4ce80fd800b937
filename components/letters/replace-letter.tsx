'use client';

import { useRouter } from 'next/navigation';
import type { ActionResult } from '@/components/forms/action-result';
import { useAct } from '@/components/patients/use-act';
import { paths } from '@/components/paths';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';

type ReplaceLetterProps = {
  clinicId: string;
  replace: () => Promise<ActionResult<{ letterId: string }>>;
};

/** A signed letter is never changed: a corrected one takes its place. */
export function ReplaceLetter({ clinicId, replace }: ReplaceLetterProps) {
  const router = useRouter();
  const { act, isPending, refusal } = useAct(replace, 'Replacement begun', ({ letterId }) =>
    router.push(paths.letter(clinicId, letterId)),
  );
  return (
    <>
      <AlertDialog
        title="Write a letter in its place?"
        description="It begins with the same answers over the chart as it is now. This one stays as it was signed, and what still waits for an answer to it ends once the new one is signed."
        confirmLabel="Write it"
        onConfirm={act}
        trigger={
          <Button variant="outline" isPending={isPending}>
            Replace
          </Button>
        }
      />
      <FieldError id="replace-letter-error" words={refusal} />
    </>
  );
}
