import { CircleSlash } from 'lucide-react';
import { formatDateTime } from '@/clinical/dates';
import type { Addendum, EnteredInError } from '@/clinical/history/note-events';
import type { ClinicFormat } from '@/clinical/notes/note-content';

export type PrintFormat = Pick<ClinicFormat, 'timeZone' | 'dateFormat'>;

const printed = (iso: string, format: PrintFormat) =>
  formatDateTime(new Date(iso), format.timeZone, format.dateFormat);

/** Stands above a note that is not to be relied on, and says who said so and why. */
export function ErrorBanner({ error, format }: { error: EnteredInError; format: PrintFormat }) {
  return (
    <div
      role="note"
      className="mb-4 flex gap-3 rounded-md border-2 border-danger-edge bg-danger-soft p-3 text-danger-ink"
    >
      <CircleSlash aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div>
        <p className="text-base font-semibold">Entered in error: do not rely on this note</p>
        <p className="max-w-prose whitespace-pre-line break-words">{error.reason}</p>
        <p className="text-xs">
          Marked by {error.markedByName} on {printed(error.markedAt, format)}. The note is kept as
          it was signed.
        </p>
      </div>
    </div>
  );
}

/** What was added after signing, oldest first, each with its own author and time. */
export function AddendaView(props: {
  addenda: readonly Addendum[];
  format: PrintFormat;
  level: 2 | 3;
}) {
  const Heading = `h${props.level}` as const;
  if (props.addenda.length === 0) return null;
  return (
    <section aria-labelledby="note-addenda" className="mt-6 border-t-2 border-foreground pt-3">
      <Heading id="note-addenda" className="text-base font-semibold">
        {props.addenda.length === 1 ? 'Addendum' : 'Addenda'}
      </Heading>
      <ol>
        {props.addenda.map((addendum) => (
          <li key={addendum.id} className="mt-2 border-l-2 border-border pl-3">
            <p className="text-xs text-muted-foreground">
              Added {printed(addendum.writtenAt, props.format)} by {addendum.authorName}
            </p>
            <p className="max-w-prose whitespace-pre-line break-words">{addendum.body}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
