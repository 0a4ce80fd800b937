import { Download } from 'lucide-react';
import Link from 'next/link';
import type { DocumentErrorInput } from '@/clinical/documents/file-document';
import type { FiledDocument } from '@/clinical/documents/filed-document';
import type { ActionResult } from '@/components/forms/action-result';
import { paths } from '@/components/paths';
import { buttonClass } from '@/components/ui/button-class';
import { MarkInErrorDialog } from './mark-in-error-dialog';
import { documentPaths } from './document-paths';

type DocumentLinksProps = {
  clinicId: string;
  patientId: string;
  /** The letter that it answers. */
  letterId: string | null;
  document: Pick<FiledDocument, 'documentId' | 'error'>;
  mark: (values: DocumentErrorInput) => Promise<ActionResult<unknown>>;
};

/** Back to where a document belongs, and what can be done with it. */
export function DocumentLinks(props: DocumentLinksProps) {
  const { clinicId, patientId, letterId, document, mark } = props;
  return (
    <>
      <Link
        href={letterId ? paths.letter(clinicId, letterId) : paths.patient(clinicId, patientId)}
        prefetch={false}
        className={buttonClass({ variant: 'ghost' })}
      >
        {letterId ? 'Back to the letter' : 'Back to the record'}
      </Link>
      {!document.error && <MarkInErrorDialog isReport={letterId !== null} mark={mark} />}
      <a
        href={documentPaths.content(clinicId, document.documentId, 'attachment')}
        download
        className={buttonClass()}
      >
        <Download aria-hidden />
        Download
      </a>
    </>
  );
}
