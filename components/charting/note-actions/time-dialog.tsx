'use client';

import { useRouter } from 'next/navigation';
import { useState, type SyntheticEvent } from 'react';
import { dateExample, formatDate, formatTime, isoDateIn, parseDate } from '@/clinical/dates';
import type { NoteContent } from '@/clinical/notes/note-content';
import type { VisitTime } from '@/clinical/notes/visit-time';
import type { ActionResult } from '@/components/forms/action-result';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { RefusedWords } from './refused-words';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { useRun } from './use-run';

type TimeDialogProps = {
  content: NoteContent;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  changeTime: (values: VisitTime) => Promise<ActionResult<{ revision: number }>>;
};

/** When the visit took place. When the note was begun stays, so a late entry shows as one. */
export function TimeDialog({ content, isOpen, onOpenChange, changeTime }: TimeDialogProps) {
  const router = useRouter();
  const { timeZone, dateFormat } = content.clinic;
  const occurredAt = new Date(content.occurredAt);
  const [wrong, setWrong] = useState<string | null>(null);
  const { run, isPending, refusal } = useRun<{ revision: number }>(() => {
    onOpenChange(false);
    toast('Date and time changed');
    router.refresh();
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const date = parseDate(String(form.get('date')), dateFormat);
    setWrong(date.ok ? null : date.words);
    if (date.ok) run(() => changeTime({ date: date.iso, time: String(form.get('time')) }));
  };
  return (
    <Dialog
      title="Date and time of the visit"
      open={isOpen}
      onOpenChange={onOpenChange}
      keepsOnOutsidePress
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-4">
          <Field label="Day" hint={`Like ${dateExample(dateFormat)}`} error={wrong}>
            <Input
              name="date"
              autoComplete="off"
              defaultValue={formatDate(isoDateIn(occurredAt, timeZone), dateFormat)}
            />
          </Field>
          <Field label="Time" hint="24 hours, like 14:30" className="w-36">
            <Input
              name="time"
              autoComplete="off"
              inputMode="numeric"
              defaultValue={formatTime(occurredAt, timeZone)}
            />
          </Field>
        </div>
        <RefusedWords words={refusal} />
        <Button type="submit" variant="primary" isPending={isPending} className="self-end">
          Change date and time
        </Button>
      </form>
    </Dialog>
  );
}
