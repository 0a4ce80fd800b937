import { Braces, Download, Printer } from 'lucide-react';
import { letterPaths } from '@/components/letters/letter-paths';
import { buttonClass } from '@/components/ui/button-class';

type LetterCopyProps = {
  clinicId: string;
  letterId: string;
  recipientId: string;
  recipient: string;
  /** Letters that were signed before they kept their values have none to export. */
  hasFhir: boolean;
};

/** The rendering that is addressed to one recipient, to print, to keep or for their program. */
export function LetterCopy(props: LetterCopyProps) {
  const { clinicId, letterId, recipientId, recipient, hasFhir } = props;
  return (
    <span className="ml-auto flex gap-1">
      <a
        href={letterPaths.copy(clinicId, letterId, recipientId)}
        target="_blank"
        rel="noreferrer"
        aria-label={`Print for ${recipient}`}
        className={buttonClass({ size: 'sm', variant: 'ghost' })}
      >
        <Printer aria-hidden />
        Print
      </a>
      <a
        href={letterPaths.copy(clinicId, letterId, recipientId, 'attachment')}
        download
        aria-label={`Download PDF for ${recipient}`}
        className={buttonClass({ size: 'sm', variant: 'ghost' })}
      >
        <Download aria-hidden />
        PDF
      </a>
      {hasFhir && (
        <a
          href={letterPaths.fhir(clinicId, letterId, recipientId)}
          download
          aria-label={`Download FHIR for ${recipient}`}
          className={buttonClass({ size: 'sm', variant: 'ghost' })}
        >
          <Braces aria-hidden />
          FHIR
        </a>
      )}
    </span>
  );
}
