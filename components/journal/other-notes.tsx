import Link from 'next/link';
import { formatDateTime } from '@/clinical/dates';
import type { NamedNote } from '@/clinical/notes/named-note';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import { bannerName } from '@/clinical/patients/banner-patient';
import { NOTE_KIND_LABEL } from '@/clinical/vocabulary/sections';
import { paths } from '@/components/paths';

type OtherNotesProps = {
  clinicId: string;
  format: ClinicFormat;
  notes: readonly NamedNote[];
};

/** The way to each note that holds unsent changes. */
export function OtherNotes({ notes: others, clinicId, format }: OtherNotesProps) {
  return (
    <section
      aria-label="Unsent changes in this browser"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-decision-edge bg-decision-soft px-4 py-1.5 print:hidden"
    >
      <p className="font-medium">
        Unsent changes of {others.length === 1 ? 'one note' : `${others.length} notes`} in this
        browser:
      </p>
      {others.map(({ noteId, patient, kind, occurredAt }) => (
        <Link
          key={noteId}
          href={paths.note(clinicId, noteId)}
          prefetch={false}
          className="link pointer-coarse:py-2.5"
        >
          {bannerName(patient)}, {NOTE_KIND_LABEL[kind].toLowerCase()},{' '}
          {formatDateTime(new Date(occurredAt), format.timeZone, format.dateFormat)}
        </Link>
      ))}
    </section>
  );
}
