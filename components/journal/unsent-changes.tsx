'use client';

import { useEffect, useState } from 'react';
import type { DateFormat } from '@/clinical/dates';
import type { Finding } from '@/clinical/findings/finding';
import type { ActionResult } from '@/components/forms/action-result';
import { WordsDialog } from '@/components/charting/note-actions/words-dialog';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { heldByNote } from './held-by-note';
import type { JournalEntry } from './seal';
import { UnsentDrawing } from './unsent-drawing';
import { discardEntries, unsentOf } from './unsent-notes';
import { unsentWords } from './unsent-words';

type UnsentChangesProps = {
  accountId: string;
  clinicId: string;
  patientId: string;
  noteId: string;
  dateFormat: DateFormat;
  /** What the note holds. */
  findings: readonly Finding[];
  /** What became of the note meanwhile. A draft that was moved takes what is typed of its patient now. */
  state: 'signed' | 'discarded' | 'taken over' | 'moved to another patient';
  addend?: (body: string) => Promise<ActionResult<{ addendumId: string }>>;
};

/** Changes that never reached a note which takes no more: shown, and merged with nothing. */
export function UnsentChanges(props: UnsentChangesProps) {
  const { accountId, clinicId, patientId, noteId, dateFormat, findings, state, addend } = props;
  const isMoved = state === 'moved to another patient';
  const [entries, setEntries] = useState<readonly JournalEntry[]>([]);
  useEffect(() => {
    let isHere = true;
    void unsentOf(accountId, { clinicId, noteId }).then((found) => {
      if (!isHere) return;
      const wanted = isMoved ? found.filter((each) => each.patientId !== patientId) : found;
      const { held, unsent } = heldByNote(wanted, findings);
      setEntries(unsent);
      if (held.length > 0) void discardEntries(held).catch(() => {});
    });
    return () => {
      isHere = false;
    };
  }, [accountId, clinicId, patientId, noteId, isMoved, findings]);
  if (entries.length === 0) return null;
  const changes = entries.map(({ change }) => change);
  const lines = unsentWords(changes, dateFormat);
  const text = `Typed before this note was ${state}, and not sent:\n${lines.join('\n')}`;
  const discard = () =>
    void discardEntries(entries).then(
      () => setEntries([]),
      () => toast('Not discarded', { description: 'The browser refused it. Try again.' }),
    );
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => toast('Copied'),
      () => toast('Not copied', { description: 'Select the words and copy them by keyboard.' }),
    );
  return (
    <Notice
      kind="decision"
      role="region"
      aria-label="Unsent changes"
      title={`This note was ${state} before these changes of yours were sent`}
      actions={
        <>
          {addend && (
            <WordsDialog
              title="Add as an addendum"
              description="It stands below the note with your name and the time. The note itself does not change."
              label="Addendum"
              submitLabel="Add addendum"
              doneWords="Addendum added"
              startsWith={text}
              onDone={discard}
              action={addend}
              trigger={<Button>Add as an addendum</Button>}
            />
          )}
          <Button onClick={copy}>Copy</Button>
          <AlertDialog
            title="Discard these changes?"
            description="They are in this browser only and cannot be brought back."
            confirmLabel="Discard changes"
            onConfirm={discard}
            trigger={<Button variant="ghost">Discard them</Button>}
          />
        </>
      }
    >
      <p>They are not part of the note. They are kept, sealed, in this browser until you decide.</p>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line} className="whitespace-pre-line">
            {line}
          </li>
        ))}
      </ul>
      <UnsentDrawing changes={changes} findings={findings} />
    </Notice>
  );
}
