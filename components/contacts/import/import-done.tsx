import Link from 'next/link';
import type { ImportOutcome } from '@/clinical/contacts/import/import-request';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { contactPaths } from '../contact-paths';
import { count } from './count-words';

type ImportDoneProps = {
  clinicId: string;
  outcome: ImportOutcome;
  /** Rows that were skipped by choice, and rows that could not be read. */
  skipped: number;
  bad: number;
  onAnotherFile: () => void;
};

/** What was imported and what was not. */
export function ImportDone({ clinicId, outcome, skipped, bad, onAnotherFile }: ImportDoneProps) {
  const { added, updated } = outcome;
  const left = skipped + outcome.skipped.length;
  return (
    <Notice
      kind="saved"
      role="status"
      title={[
        `${count(added, 'contact')} added`,
        ...(updated > 0 ? [`${updated} updated`] : []),
      ].join(', ')}
      actions={
        <>
          <Link href={contactPaths.list(clinicId)} className={buttonClass({ variant: 'primary' })}>
            To the contacts
          </Link>
          <Button onClick={onAnotherFile}>Import another file</Button>
        </>
      }
    >
      <ul>
        {left > 0 && <li>{count(left, 'row')} skipped: in the contacts already, or repeated.</li>}
        {outcome.skipped.length > 0 && (
          <li>
            Among them, with nothing to change or added by somebody meanwhile: row{' '}
            {outcome.skipped.join(', ')}.
          </li>
        )}
        {bad > 0 && (
          <li>
            {count(bad, 'row')} could not be read and {bad === 1 ? 'was' : 'were'} left out. Correct
            the file and import it again: what is in the contacts already is skipped.
          </li>
        )}
        {left === 0 && bad === 0 && <li>Every row of the file was imported.</li>}
      </ul>
    </Notice>
  );
}
