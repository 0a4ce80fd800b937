'use client';

import { MessageSquarePlus, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NoteDocument } from '@/clinical/notes/note-document';
import type { ActionResult } from '@/components/forms/action-result';
import { NoteDocumentView } from '@/components/history/note-document';
import { WriteLetterDialog, type WriteLetter } from '@/components/letters/write-letter-dialog';
import { Button } from '@/components/ui/button';
import { NoteFrame, type ReadNote } from './note-frame';
import { WordsDialog } from './words-dialog';

type SignedNoteProps = {
  note: ReadNote & {
    signed: { document: NoteDocument; sha256: string };
    addenda: readonly { id: string; authorName: string; body: string; writtenAt: string }[];
    error: { reason: string; markedByName: string; markedAt: string } | null;
  };
  now: string;
  /** What this browser holds unsent of the note, if anything. */
  unsent: ReactNode;
  mayMarkInError: boolean;
  addend: (body: string) => Promise<ActionResult<{ addendumId: string }>>;
  markInError: (reason: string) => Promise<ActionResult<{ patientId: string }>>;
  writeLetter: WriteLetter;
};

/** A signed note from its frozen bytes, with what may be added beside it. */
export function SignedNote(props: SignedNoteProps) {
  const { note, now, mayMarkInError, addend, markInError } = props;
  const { clinicId, timeZone, dateFormat } = note.content.clinic;
  return (
    <NoteFrame note={note} now={now}>
      <div className="mx-auto flex w-full max-w-3xl flex-wrap justify-end gap-2 print:hidden">
        <WordsDialog
          title="Add an addendum"
          description="It stands below the note with your name and the time. The note itself does not change."
          label="Addendum"
          submitLabel="Add addendum"
          doneWords="Addendum added"
          action={addend}
          trigger={
            <Button>
              <MessageSquarePlus aria-hidden /> Add an addendum
            </Button>
          }
        />
        <WriteLetterDialog
          clinicId={clinicId}
          grounds={[{ noteId: note.content.noteId, words: 'This note', write: props.writeLetter }]}
        />
        <Button onClick={() => window.print()}>
          <Printer aria-hidden /> Print
        </Button>
        {!note.error && mayMarkInError && (
          <WordsDialog
            title="Mark as entered in error"
            description="The note stays readable and struck through; trends and comparisons leave it out. This cannot be taken back."
            label="What is wrong with it"
            submitLabel="Mark entered in error"
            doneWords="Marked as entered in error"
            action={markInError}
            trigger={<Button variant="ghost">Entered in error…</Button>}
          />
        )}
      </div>
      {props.unsent}
      <NoteDocumentView
        document={note.signed.document}
        sha256={note.signed.sha256}
        format={{ timeZone, dateFormat }}
        addenda={note.addenda}
        error={note.error}
      />
    </NoteFrame>
  );
}
