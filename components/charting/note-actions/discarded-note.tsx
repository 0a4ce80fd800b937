'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import type { ActionResult } from '@/components/forms/action-result';
import { Button } from '@/components/ui/button';
import { RefusedWords } from './refused-words';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { NoteFrame, type ReadNote } from './note-frame';
import { useRun } from './use-run';

type DiscardedNoteProps = {
  note: ReadNote & { isAuthor: boolean };
  now: string;
  /** What this browser holds unsent of the note, if anything. */
  unsent: ReactNode;
  restore: () => Promise<ActionResult<{ patientId: string }>>;
};

export function DiscardedNote({ note, now, unsent, restore }: DiscardedNoteProps) {
  const router = useRouter();
  const { run, isPending, refusal } = useRun<{ patientId: string }>(() => {
    toast('Draft taken back');
    router.refresh();
  });
  return (
    <NoteFrame note={note} now={now} title="Discarded draft">
      {unsent}
      <Notice
        kind="info"
        title="This draft was discarded"
        actions={
          <Button
            onClick={() => run(restore)}
            isPending={isPending}
            disabledBecause={note.isAuthor ? null : `Only ${note.authorName} can take it back.`}
          >
            Take it back
          </Button>
        }
      >
        Nothing in it was erased, and nothing in it counts.
        <RefusedWords words={refusal} />
      </Notice>
    </NoteFrame>
  );
}
