import type { ReactNode } from 'react';
import { isoDateIn } from '@/clinical/dates';
import type { NoteContent } from '@/clinical/notes/note-content';
import type { BannerPatient } from '@/clinical/patients/banner-patient';
import { PatientBanner } from '@/components/patients/patient-banner';
import { paths } from '@/components/paths';
import { PageBody } from '@/components/shell/page-body';

/** A note as a page that reads it needs it. */
export type ReadNote = {
  noteId: string;
  content: NoteContent;
  banner: BannerPatient;
  authorName: string;
};

type NoteFrameProps = {
  note: ReadNote;
  /** ISO 8601, the server's clock. */
  now: string;
  title?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** Patient banner and page of a note that is read and not charted. */
export function NoteFrame({ note, now, title, actions, children }: NoteFrameProps) {
  const { clinicId, timeZone, dateFormat } = note.content.clinic;
  return (
    <>
      <PatientBanner
        patient={note.banner}
        href={paths.patient(clinicId, note.content.patient.patientId)}
        today={isoDateIn(new Date(now), timeZone)}
        dateFormat={dateFormat}
      />
      <PageBody title={title} actions={actions} className="flex max-w-4xl flex-col gap-4">
        {children}
      </PageBody>
    </>
  );
}
