import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatDate, isoDateIn } from '@/clinical/dates';
import { DOCUMENT_KIND_LABEL } from '@/clinical/documents/document-words';
import type { KeyValue } from '@/clinical/history/key-values';
import type {
  AddendumEntry,
  DocumentEntry,
  LetterEntry,
  TimelineEntry,
  VisitEntry,
} from '@/clinical/history/timeline';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import { NOTE_KIND_LABEL, REGION_LABEL, type NoteKind } from '@/clinical/vocabulary/sections';
import { documentPaths } from '@/components/documents/document-paths';
import { paths } from '@/components/paths';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { ChangeMark } from './change-mark';
import { RestoreDraftButton, type RestoreDraft } from './restore-draft-button';

type RowProps = {
  clinicId: string;
  clinicFormat: Pick<ClinicFormat, 'timeZone' | 'dateFormat'>;
};

/** One line of the record. The whole line leads to what it names. */
export function TimelineRow({
  entry,
  restoreDraft,
  ...rest
}: RowProps & { entry: TimelineEntry; restoreDraft?: RestoreDraft }) {
  switch (entry.type) {
    case 'visit':
      return <VisitRow entry={entry} restoreDraft={restoreDraft} {...rest} />;
    case 'letter':
      return <LetterRow entry={entry} {...rest} />;
    case 'addendum':
      return <AddendumRow entry={entry} {...rest} />;
    case 'document':
      return <DocumentRow entry={entry} {...rest} />;
  }
}

function day(at: string, format: RowProps['clinicFormat']): string {
  return formatDate(isoDateIn(new Date(at), format.timeZone), format.dateFormat);
}

type LineProps = {
  date: string;
  href: string;
  name: ReactNode;
  badges?: ReactNode;
  isStruck?: boolean;
  /** What it says, then what was planned or who wrote it, quieter. */
  children: ReactNode;
  quiet?: ReactNode;
  action?: ReactNode;
};

/**
 * One line where there is room (the container, not the window, decides); otherwise the quieter half
 * goes under the first, and on a telephone each part under the other.
 */
function Line({ date, href, name, badges, isStruck = false, children, quiet, action }: LineProps) {
  const struck = isStruck && 'line-through decoration-danger-edge';
  return (
    <li
      className={cn(
        'relative grid min-h-control grid-cols-[6.5rem_1fr] content-center items-baseline gap-x-3 border-b px-3 py-1.5 last:rounded-b-lg last:border-b-0',
        'hover:bg-muted has-[a:focus-visible]:bg-muted',
        '@2xl:grid-cols-[6.5rem_7.5rem_1fr] @6xl:grid-cols-[6.5rem_12rem_1fr_20rem]',
      )}
    >
      <span className="whitespace-nowrap">{date}</span>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          href={href}
          prefetch={false}
          className={cn('font-medium after:absolute after:inset-0 hover:underline', struck)}
        >
          {name}
        </Link>
        {badges}
      </span>
      <span
        className={cn(
          'col-span-2 flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-0.5 @2xl:col-span-1',
          struck,
        )}
      >
        {children}
      </span>
      {(quiet || action) && (
        <span
          className={cn(
            'col-span-2 flex min-w-0 flex-wrap items-baseline gap-x-4 text-muted-foreground @2xl:col-start-3 @2xl:col-end-4 @6xl:col-start-4 @6xl:col-end-5',
            struck,
          )}
        >
          {quiet}
          {action && <span className="relative py-1">{action}</span>}
        </span>
      )}
    </li>
  );
}

/** The kind without its explanation: "Contact", not "Contact (telephone or message)". */
const kindWords = (kind: NoteKind): string => NOTE_KIND_LABEL[kind].replace(/ \(.*\)$/, '');

function VisitRow({
  entry,
  clinicId,
  clinicFormat,
  restoreDraft,
}: RowProps & { entry: VisitEntry; restoreDraft?: RestoreDraft }) {
  const regions = entry.regions.map((region) => REGION_LABEL[region]).join(', ');
  return (
    <Line
      date={day(entry.at, clinicFormat)}
      href={paths.note(clinicId, entry.noteId)}
      name={kindWords(entry.kind)}
      isStruck={entry.error !== null}
      quiet={[regions, entry.plan, entry.isOwn ? '' : entry.authorName].filter(Boolean).join(' · ')}
      badges={<VisitBadges entry={entry} />}
      action={
        entry.status === 'discarded' && restoreDraft ? (
          <RestoreDraftButton noteId={entry.noteId} restoreDraft={restoreDraft} />
        ) : undefined
      }
    >
      {entry.opening && <span className="min-w-0">{entry.opening}</span>}
      {entry.painNow !== null && (
        <span className="whitespace-nowrap">
          <span className="text-muted-foreground">pain</span> {entry.painNow}
          <span className="sr-only"> of 10</span>
        </span>
      )}
      {entry.values.map((value) => (
        <Value key={value.id} value={value} clinicFormat={clinicFormat} />
      ))}
    </Line>
  );
}

function VisitBadges({ entry }: { entry: VisitEntry }) {
  return (
    <>
      {entry.status === 'draft' && (
        <Badge tone="decision">{entry.isOwn ? 'Draft' : `Draft of ${entry.authorName}`}</Badge>
      )}
      {entry.status === 'discarded' && <Badge tone="outline">Discarded draft</Badge>}
      {entry.error && <Badge tone="danger">Entered in error</Badge>}
      {entry.isLateEntry && <Badge tone="outline">Late entry</Badge>}
    </>
  );
}

const SIDE_LETTER = { left: 'L', right: 'R', midline: '' } as const;
const SIDE_WORD = { left: 'left', right: 'right', midline: '' } as const;

function Value({ value, clinicFormat }: { value: KeyValue } & Pick<RowProps, 'clinicFormat'>) {
  const { label, side, unit, change, isCarried, carriedFromOn } = value;
  const number = `${value.value}${unit === '°' ? '°' : ` ${unit}`}`;
  return (
    <span className="whitespace-nowrap">
      <span className="text-muted-foreground">
        {label.toLowerCase()}
        {side !== 'midline' && (
          <>
            {' '}
            <abbr title={SIDE_WORD[side]} className="no-underline">
              {SIDE_LETTER[side]}
            </abbr>
          </>
        )}
      </span>{' '}
      {isCarried ? (
        <span className="text-muted-foreground">
          ({number} carried
          {carriedFromOn && ` ${formatDate(carriedFromOn, clinicFormat.dateFormat)}`})
        </span>
      ) : (
        number
      )}{' '}
      {change && <ChangeMark change={change} />}
    </span>
  );
}

function LetterRow({ entry, clinicId, clinicFormat }: RowProps & { entry: LetterEntry }) {
  return (
    <Line
      date={day(entry.at, clinicFormat)}
      href={paths.letter(clinicId, entry.letterId)}
      name={entry.title}
      badges={entry.status === 'draft' && <Badge tone="decision">Draft</Badge>}
      quiet={!entry.isOwn && entry.authorName}
    >
      {entry.recipient && (
        <span className="min-w-0">
          <span className="text-muted-foreground">to</span> {entry.recipient}
        </span>
      )}
    </Line>
  );
}

function AddendumRow({ entry, clinicId, clinicFormat }: RowProps & { entry: AddendumEntry }) {
  return (
    <Line
      date={day(entry.at, clinicFormat)}
      href={paths.note(clinicId, entry.noteId)}
      name="Addendum"
      quiet={!entry.isOwn && entry.authorName}
    >
      <span className="text-muted-foreground">
        to the visit of {day(entry.visitAt, clinicFormat)}
      </span>
      <span className="min-w-0">{entry.opening}</span>
    </Line>
  );
}

function DocumentRow({ entry, clinicId, clinicFormat }: RowProps & { entry: DocumentEntry }) {
  const madeOn = entry.madeOn && `of ${formatDate(entry.madeOn, clinicFormat.dateFormat)}`;
  const from = [entry.source, madeOn].filter(Boolean).join(', ');
  return (
    <Line
      date={day(entry.at, clinicFormat)}
      href={documentPaths.view(clinicId, entry.documentId)}
      name={DOCUMENT_KIND_LABEL[entry.kind]}
      isStruck={entry.isInError}
      badges={
        <>
          {entry.isInError && <Badge tone="danger">Filed in error</Badge>}
          {!entry.isInError && !entry.isOpened && <Badge tone="decision">Not opened yet</Badge>}
        </>
      }
      quiet={[from, entry.isOwn ? '' : entry.authorName].filter(Boolean).join(' · ')}
    >
      <span className="min-w-0">{entry.keyLine}</span>
    </Line>
  );
}
