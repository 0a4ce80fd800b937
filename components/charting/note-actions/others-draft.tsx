'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { composeNote } from '@/clinical/notes/compose-note';
import type { ActionResult } from '@/components/forms/action-result';
import { NoteDocumentView } from '@/components/history/note-document';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { RefusedWords } from './refused-words';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { NoteFrame, type ReadNote } from './note-frame';
import { useRun } from './use-run';

type OthersDraftProps = {
  note: ReadNote;
  now: string;
  /** What this browser holds unsent of the note, if anything. */
  unsent: ReactNode;
  takeOver: () => Promise<ActionResult<{ patientId: string }>>;
};

/** A colleague's draft: read as it stands, changed only after it was taken over. */
export function OthersDraft({ note, now, unsent, takeOver }: OthersDraftProps) {
  const router = useRouter();
  const { run, isPending, refusal } = useRun<{ patientId: string }>(() => {
    toast('The draft is yours now');
    router.refresh();
  });
  const { timeZone, dateFormat } = note.content.clinic;
  return (
    <NoteFrame note={note} now={now} title="Draft">
      {unsent}
      <Notice
        kind="decision"
        title={`Draft of ${note.authorName}, not signed`}
        actions={
          <AlertDialog
            title={`Take over the draft of ${note.authorName}?`}
            description="You become its author and sign it. It is written in the audit."
            confirmLabel="Take over draft"
            onConfirm={() => run(takeOver)}
            isPending={isPending}
            trigger={<Button>Take over this draft</Button>}
          >
            <RefusedWords words={refusal} />
          </AlertDialog>
        }
      >
        It may change until it is signed. Only its author can chart in it.
      </Notice>
      <NoteDocumentView
        document={composeNote(note.content, null)}
        format={{ timeZone, dateFormat }}
        level={2}
      />
    </NoteFrame>
  );
}
