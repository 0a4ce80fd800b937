import type { DateFormat } from '@/clinical/dates';
import type { Finding } from '@/clinical/findings/finding';
import type { ActionResult } from '@/components/forms/action-result';
import { WordsDialog } from '@/components/charting/note-actions/words-dialog';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import type { JournalEntry } from './seal';
import { UnsentDrawing } from './unsent-drawing';
import { discardEntries } from './unsent-notes';
import { unsentWords } from './unsent-words';

export type ShownProps = {
  dateFormat: DateFormat;
  /** What the note holds. */
  findings: readonly Finding[];
  /** What became of the note meanwhile. A draft that was moved takes what is typed of its patient now. */
  state: 'signed' | 'discarded' | 'taken over' | 'moved to another patient';
  addend?: (body: string) => Promise<ActionResult<{ addendumId: string }>>;
  entries: readonly JournalEntry[];
  onDiscarded: () => void;
};

/** The changes in words and in strokes, to be copied, added below the note, or discarded. */
export function UnsentChangesShown(props: ShownProps) {
  const { dateFormat, findings, state, addend, entries, onDiscarded } = props;
  const changes = entries.map(({ change }) => change);
  const lines = unsentWords(changes, dateFormat);
  const text = `Typed before this note was ${state}, and not sent:\n${lines.join('\n')}`;
  const discard = () =>
    void discardEntries(entries).then(onDiscarded, () =>
      toast('Not discarded', { description: 'The browser refused it. Try again.' }),
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
