import Link from 'next/link';
import type { ReactNode } from 'react';
import type { DateFormat } from '@/clinical/dates';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import type { ActionResult } from '@/components/forms/action-result';
import { paths } from '@/components/paths';
import { PageBody } from '@/components/shell/page-body';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { DisclosureLine } from './disclosure-line';
import { LetterSheet } from './letter-sheet';
import { ReplaceLetter } from './replace-letter';

type ReadLetterProps = {
  clinicId: string;
  noteId: string;
  authorName: string;
  /** The frozen document, or for a colleague's draft what it would say now. */
  document: LetterDocument;
  dateFormat: DateFormat;
  /** Hex SHA-256 of the frozen bytes; `null` for a draft. */
  sha256: string | null;
  /** What became of a signed letter; nothing of a draft. */
  followUp: ReactNode;
  /** The letter that takes this one's place, or will. */
  replacedBy: { letterId: string; isSigned: boolean } | null;
  /** Begins a letter that takes this one's place. */
  replace: () => Promise<ActionResult<{ letterId: string }>>;
};

/** A letter to read: signed, with its PDF, or a colleague's draft. */
export function ReadLetter(props: ReadLetterProps) {
  const { clinicId, noteId, authorName, document, sha256, replacedBy } = props;
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
          {isSigned && !replacedBy && <ReplaceLetter clinicId={clinicId} replace={props.replace} />}
        </>
      }
    >
      {replacedBy && (
        <Notice
          kind="decision"
          title={replacedBy.isSigned ? 'Replaced' : 'Being replaced'}
          className="mb-4"
        >
          <Link
            href={paths.letter(clinicId, replacedBy.letterId)}
            prefetch={false}
            className="link"
          >
            {replacedBy.isSigned ? 'Another letter took its place' : 'A draft will take its place'}
          </Link>
          . This one stays in the record as it was signed.
        </Notice>
      )}
      {!isSigned && (
        <Notice kind="info" title="A colleague’s draft" className="mb-4">
          Only {authorName}, who began this letter, can change and sign it.
        </Notice>
      )}
      <div className="flex flex-col gap-6">
        {props.followUp}
        <DisclosureLine document={document} dateFormat={props.dateFormat} />
        <LetterSheet document={document} sha256={sha256} />
      </div>
    </PageBody>
  );
}
