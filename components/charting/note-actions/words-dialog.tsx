'use client';

import { useRouter } from 'next/navigation';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import type { ActionResult } from '@/components/forms/action-result';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { useRun } from './use-run';

type WordsDialogProps = {
  title: string;
  description: string;
  label: string;
  submitLabel: string;
  doneWords: string;
  trigger: ReactElement;
  /** What stands in it to begin with, to be read and changed. */
  startsWith?: string;
  /** Before it says that it is done. */
  onDone?: () => void;
  action: (words: string) => Promise<ActionResult<unknown>>;
};

/** Asks for words and does one thing with them. What was typed stays when it is refused. */
export function WordsDialog(props: WordsDialogProps) {
  const { title, description, label, submitLabel, doneWords, trigger, action } = props;
  const { startsWith = '', onDone } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState(startsWith);
  const router = useRouter();
  const { run, isPending, refusal } = useRun<unknown>(() => {
    setIsOpen(false);
    setWords(startsWith);
    onDone?.();
    toast(doneWords);
    router.refresh();
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    run(() => action(words));
  };
  return (
    <Dialog
      title={title}
      description={description}
      trigger={trigger}
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label={label} error={refusal} isRequired>
          <Textarea
            rows={5}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            required
          />
        </Field>
        <Button type="submit" variant="primary" isPending={isPending} className="self-end">
          {submitLabel}
        </Button>
      </form>
    </Dialog>
  );
}
