import { formatDate, formatDateTime } from '@/clinical/dates';
import { sizeWords } from '@/clinical/documents/document-limits';
import { MEDIA_TYPE_LABEL } from '@/clinical/documents/document-words';
import type { FiledDocument } from '@/clinical/documents/filed-document';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';

type DocumentFactsProps = {
  document: FiledDocument;
  format: Pick<ClinicFormat, 'timeZone' | 'dateFormat'>;
};

/** Where a document comes from, when, and who has opened it; above all whether it is relied on. */
export function DocumentFacts({ document, format }: DocumentFactsProps) {
  const { error, madeOn, mediaType, byteSize, openedBy } = document;
  const moment = (iso: string) => formatDateTime(new Date(iso), format.timeZone, format.dateFormat);
  return (
    <>
      {error && (
        <Notice kind="danger" title="Filed in error: do not rely on this document">
          {error.reason} ({error.markedBy}, {moment(error.markedAt)})
        </Notice>
      )}
      <Card aria-label="About the document">
        <DescriptionList
          rows={[
            { term: 'Made by', value: document.source },
            {
              term: 'Date on it',
              value: madeOn ? formatDate(madeOn, format.dateFormat) : 'Not recorded',
            },
            { term: 'Came in', value: moment(document.receivedAt) },
            { term: 'Filed', value: `${moment(document.recordedAt)} by ${document.filedBy}` },
            { term: 'File', value: `${MEDIA_TYPE_LABEL[mediaType]}, ${sizeWords(byteSize)}` },
            {
              term: 'Opened before by',
              value: openedBy.map(({ name }) => name).join(', ') || 'Nobody',
            },
          ]}
        />
      </Card>
    </>
  );
}
