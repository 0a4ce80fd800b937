import Link from 'next/link';
import { formatDate, formatTime, isoDateIn } from '@/clinical/dates';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import type { OwnDraft } from '@/clinical/patients/arrival';
import { bannerName } from '@/clinical/patients/banner-patient';
import { NOTE_KIND_LABEL } from '@/clinical/vocabulary/sections';
import { paths } from '@/components/paths';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { rowAct } from './row-act';

type DraftListProps = {
  clinicId: string;
  drafts: readonly OwnDraft[];
  format: ClinicFormat;
  /** The clinic's calendar day, ISO. */
  today: string;
};

/** The reader's own notes that are not signed, the oldest visit first. */
export function DraftList({ clinicId, drafts, format, today }: DraftListProps) {
  if (drafts.length === 0) {
    return <EmptyState title="Every note of yours is signed" />;
  }
  return (
    <ol className="rounded-lg border bg-card">
      {drafts.map((draft) => {
        const at = new Date(draft.occurredAt);
        const day = isoDateIn(at, format.timeZone);
        const name = bannerName(draft.patient);
        return (
          <li
            key={draft.noteId}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-3 py-1.5 last:border-b-0"
          >
            <span className="w-24 shrink-0 font-medium">
              {day === today ? formatTime(at, format.timeZone) : formatDate(day, format.dateFormat)}
            </span>
            <Link
              href={paths.patient(clinicId, draft.patient.patientId)}
              prefetch={false}
              className="flex min-h-control items-center rounded-sm font-medium hover:underline"
            >
              {name}
            </Link>
            <span className="min-w-0 text-muted-foreground">
              {[NOTE_KIND_LABEL[draft.kind], ...draft.problems].join(' · ')}
            </span>
            <span className="ml-auto flex items-center gap-3">
              {day < today && <Badge tone="decision">Unsigned for {daysBetween(day, today)}</Badge>}
              <Link
                href={paths.note(clinicId, draft.noteId)}
                prefetch={false}
                {...rowAct}
                className={buttonClass({ size: 'sm' })}
                aria-label={`Continue the note of ${name}`}
              >
                Continue
              </Link>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** From one ISO day to a later one: “1 day”, “12 days”. */
function daysBetween(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return days === 1 ? '1 day' : `${days} days`;
}
