import { logoWords } from '@/clinical/clinics/clinic-logo';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import { logoBox } from '@/clinical/letters/logo-box';
import { LogoPicture } from './logo-picture';

/** The clinic's logo in the upper right corner of a letter, where the PDF has it. */
export function LetterLogo({ document }: { document: LetterDocument }) {
  const { clinicId, logo, letterhead, kind } = document;
  if (logo === null) return null;
  return (
    <LogoPicture
      clinicId={clinicId}
      logo={logo}
      alt={logoWords(letterhead.name)}
      box={logoBox(logo, kind === 'emergency-handover')}
      className="float-right ml-4 max-w-[45%]"
    />
  );
}
