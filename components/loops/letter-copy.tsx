import { Download, Printer } from 'lucide-react';
import { letterPaths } from '@/components/letters/letter-paths';
import { buttonClass } from '@/components/ui/button-class';

type LetterCopyProps = {
  clinicId: string;
  letterId: string;
  recipientId: string;
  recipient: string;
};

/** The rendering that is addressed to one recipient, to print or to keep. */
export function LetterCopy({ clinicId, letterId, recipientId, recipient }: LetterCopyProps) {
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
    </span>
  );
}
