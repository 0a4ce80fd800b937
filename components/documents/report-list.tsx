import Link from 'next/link';
import { formatDate, formatDateTime } from '@/clinical/dates';
import { MEDIA_TYPE_LABEL } from '@/clinical/documents/document-words';
import { sizeWords } from '@/clinical/documents/document-limits';
import type { FiledDocument } from '@/clinical/documents/filed-document';
import { reportsToOpen } from '@/clinical/documents/reports-to-open';
import type { LetterLoop } from '@/clinical/loops/letter-loop';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import { Badge } from '@/components/ui/badge';
import { documentPaths } from './document-paths';

type ReportListProps = {
  clinicId: string;
  loop: LetterLoop;
  /** The reader's: what they have not opened is marked. */
  accountId: string;
  format: ClinicFormat;
};

/** The reports that came in for one copy of a letter, each a way to its view. */
export function ReportList({ clinicId, loop, accountId, format }: ReportListProps) {
  if (loop.reports.length === 0) return null;
  const toOpen = new Set(reportsToOpen(loop.reports, loop.entries, accountId));
  return (
    <ul aria-label={`Reports of ${loop.recipient}`} className="flex flex-col gap-1">
      {loop.reports.map((report) => (
        <li key={report.documentId} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <Link
            href={documentPaths.view(clinicId, report.documentId)}
            prefetch={false}
            className={
              report.error ? 'link line-through decoration-danger-edge' : 'link font-medium'
            }
          >
            {report.keyLine}
          </Link>
          {report.error && <Badge tone="danger">Filed in error</Badge>}
          {toOpen.has(report) && <Badge tone="decision">You have not opened it</Badge>}
          <span className="text-muted-foreground">{factsOf(report, format)}</span>
        </li>
      ))}
    </ul>
  );
}

function factsOf(report: FiledDocument, { timeZone, dateFormat }: ClinicFormat): string {
  const came = formatDateTime(new Date(report.receivedAt), timeZone, dateFormat);
  return [
    `${MEDIA_TYPE_LABEL[report.mediaType]}, ${sizeWords(report.byteSize)}`,
    report.madeOn && `of ${formatDate(report.madeOn, dateFormat)}`,
    `came ${came}`,
    report.filedBy,
  ]
    .filter(Boolean)
    .join(' · ');
}
