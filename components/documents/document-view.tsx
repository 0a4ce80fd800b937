import type { FiledDocument } from '@/clinical/documents/filed-document';
import { EmptyState } from '@/components/ui/empty-state';
import { ImageView } from './image-view';
import { PdfView } from './pdf-view';
import { documentPaths } from './document-paths';

type DocumentViewProps = {
  clinicId: string;
  document: Pick<FiledDocument, 'documentId' | 'mediaType' | 'keyLine'>;
};

/** The content of a document inside the app, or why it can only be downloaded. */
export function DocumentView({ clinicId, document }: DocumentViewProps) {
  const { documentId, mediaType, keyLine } = document;
  const address = documentPaths.content(clinicId, documentId);
  switch (mediaType) {
    case 'application/pdf':
      return <PdfView address={address} title={keyLine} />;
    case 'image/jpeg':
    case 'image/png':
      return <ImageView address={address} title={keyLine} />;
    case 'application/dicom':
      return (
        <EmptyState title="DICOM is not shown here">
          Download it to look at it with a DICOM viewer. It counts as opened once you downloaded it.
        </EmptyState>
      );
  }
}
