import Link from 'next/link';
import { formatTime } from '@/clinical/dates';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import type { Arrival } from '@/clinical/patients/arrival';
import { PatientLine } from '@/components/patients/patient-line';
import { paths } from '@/components/paths';

type SeenListProps = { clinicId: string; seen: readonly Arrival[]; format: ClinicFormat };

/** Who came today and was called in. */
export function SeenList({ clinicId, seen, format }: SeenListProps) {
  return (
    <ol className="rounded-lg border bg-card">
      {seen.map(({ arrivalId, patientId, patient, arrivedAt, seenAt }) => (
        <li
          key={arrivalId}
          className="flex flex-wrap items-center gap-x-4 border-b px-3 py-1 last:border-b-0"
        >
          <span className="w-24 shrink-0">{formatTime(new Date(arrivedAt), format.timeZone)}</span>
          <Link
            href={paths.patient(clinicId, patientId)}
            prefetch={false}
            className="flex min-h-control min-w-0 flex-1 basis-80 items-center rounded-sm hover:underline"
          >
            <PatientLine patient={patient} dateFormat={format.dateFormat} />
          </Link>
          {seenAt && (
            <span className="text-muted-foreground">
              Called in {formatTime(new Date(seenAt), format.timeZone)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
