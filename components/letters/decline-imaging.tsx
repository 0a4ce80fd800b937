'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { RefusedWords } from '@/components/charting/note-actions/refused-words';
import { useRun } from '@/components/charting/note-actions/use-run';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { onceSaved, useLetterActs } from './letter-acts';

const MISSING = 'Type why you do not request imaging.';

/** Not sending the request, and saying why in the note; the reason is never filled in. */
export function DeclineImaging() {
  const acts = useLetterActs();
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const declined = useRun<{ noteId: string }>(() => {
    toast('Request discarded, reason recorded in the note');
    router.push(acts.noteHref);
  });
  const record = () => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    declined.run(() =>
      onceSaved(acts, (revision) => acts.declineImaging({ revision, reason: reason.trim() })),
    );
  };
  return (
    <Dialog
      title="Do not request imaging"
      description="The request is discarded, and the sentence is added to the note: to its reasoning while it is your draft, as an addendum once it is signed."
      keepsOnOutsidePress
      trigger={<Button size="sm">Do not request: record why</Button>}
      footer={
        <Button variant="primary" onClick={record} isPending={declined.isPending}>
          Discard request and record why
        </Button>
      }
    >
      <Field
        id="decline-imaging-reason"
        label="I have not requested imaging because"
        error={isMissing ? MISSING : null}
        isRequired
      >
        <Textarea
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <RefusedWords words={declined.refusal} />
    </Dialog>
  );
}
