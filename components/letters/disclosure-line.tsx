import type { DateFormat } from '@/clinical/dates';
import { disclosureWords, letterDisclosure } from '@/clinical/letters/disclosure';
import type { LetterDocument } from '@/clinical/letters/letter-document';

type DisclosureLineProps = { document: LetterDocument; dateFormat: DateFormat };

/** Who learns what from a letter, before it is signed and after. */
export function DisclosureLine({ document, dateFormat }: DisclosureLineProps) {
  return (
    <p className="max-w-prose text-xs text-muted-foreground print:hidden" data-disclosure>
      {disclosureWords(letterDisclosure(document, dateFormat))}
    </p>
  );
}
