'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { ActionResult } from '@/components/forms/action-result';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';

type ConfirmedActProps = {
  /** The verb on the button: “Disable”. */
  label: string;
  /** Whom or what it is about, read aloud with the verb. */
  about: string;
  title: string;
  description: string;
  confirmLabel: string;
  /** Said when it is done. */
  doneWords: string;
  action: () => Promise<ActionResult<null>>;
};

/** One act on one row: asks, does, and says why when it was refused. */
export function ConfirmedAct(props: ConfirmedActProps) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const [isPending, start] = useTransition();

  const confirm = () =>
    start(async () => {
      const result = await props.action().catch((): ActionResult<null> => ({
        ok: false,
        words: 'The server did not answer, so this may not be done. Reload the page to see.',
      }));
      if (!result.ok) {
        setWords(result.words);
        return;
      }
      setIsAsking(false);
      toast(props.doneWords);
      router.refresh();
    });

  return (
    <AlertDialog
      trigger={
        <Button size="sm">
          {props.label}
          <span className="sr-only"> {props.about}</span>
        </Button>
      }
      open={isAsking}
      onOpenChange={(isOpen) => {
        setWords(null);
        setIsAsking(isOpen);
      }}
      title={props.title}
      description={props.description}
      confirmLabel={props.confirmLabel}
      isPending={isPending}
      onConfirm={confirm}
    >
      <p role="alert" className="font-medium text-decision-ink empty:hidden">
        {words}
      </p>
    </AlertDialog>
  );
}
