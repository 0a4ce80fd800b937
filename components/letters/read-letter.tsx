import { Download, Printer } from 'lucide-react';
import Link from 'next/link';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import { paths } from '@/components/paths';
import { PageBody } from '@/components/shell/page-body';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { LetterSheet } from './letter-sheet';

type ReadLetterProps = {
  clinicId: string;
  letterId: string;
  noteId: string;
  authorName: string;
  /** The frozen document, or for a colleague's draft what it would say now. */
  document: LetterDocument;
  /** Hex SHA-256 of the frozen bytes; `null` for a draft. */
  sha256: string | null;
};

/** A letter to read: signed, with its PDF, or a colleague's draft. */
export function ReadLetter(props: ReadLetterProps) {
  const { clinicId, letterId, noteId, authorName, document, sha256 } = props;
  const isSigned = sha256 !== null;
  return (
    <PageBody
      title={
        <span className="print:hidden">
          {isSigned ? document.title : `Draft: ${document.title}`}
        </span>
      }
      actions={
        <>
          <Link
            href={paths.note(clinicId, noteId)}
            prefetch={false}
            className={buttonClass({ variant: 'ghost' })}
          >
            Back to the note
          </Link>
          {isSigned && (
            <>
              <a
                href={paths.letterPdf(clinicId, letterId)}
                target="_blank"
                rel="noreferrer"
                className={buttonClass()}
              >
                <Printer aria-hidden />
                Print
              </a>
              <a
                href={paths.letterPdf(clinicId, letterId, 'attachment')}
                download
                className={buttonClass({ variant: 'primary' })}
              >
                <Download aria-hidden />
                Download PDF
              </a>
            </>
          )}
        </>
      }
    >
      {!isSigned && (
        <Notice kind="info" title="A colleague’s draft" className="mb-4">
          Only {authorName}, who began this letter, can change and sign it.
        </Notice>
      )}
      <LetterSheet document={document} sha256={sha256} />
    </PageBody>
  );
}
