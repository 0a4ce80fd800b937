import { composeCertificate } from './compose-certificate';
import { composeEmergencyHandover } from './compose-emergency-handover';
import { composeImagingRequest } from './compose-imaging-request';
import { composeClinicianLetter } from './compose-clinician-letter';
import { composePatientSummary } from './compose-patient-summary';
import type { LetterDocument, LetterSection, LetterSectionId } from './letter-document';
import type { LetterSource } from './letter-source';
import { withFieldsFilled } from './merge-fields';

/** The document of a letter of any kind: what the preview shows and what signing freezes. */
export function composeLetter(letter: LetterSource): LetterDocument {
  const document = composed(withFieldsFilled(letter));
  return { ...document, sections: inOrder(document.sections, letter.answers.sections) };
}

/** What is asked or certified stands first, whatever the order; a section that is not named follows in its own. */
function inOrder(
  sections: readonly LetterSection[],
  order: readonly LetterSectionId[],
): readonly LetterSection[] {
  const place = ({ id }: LetterSection) => {
    if (id === 'request' || id === 'certificate') return -1;
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  return sections.toSorted((one, other) => place(one) - place(other));
}

function composed(source: LetterSource): LetterDocument {
  switch (source.kind) {
    case 'imaging-request':
      return composeImagingRequest(source);
    case 'emergency-handover':
      return composeEmergencyHandover(source);
    case 'imaging-suggestion':
    case 'gp-letter':
    case 'specialist-referral':
    case 'discharge-summary':
      return composeClinicianLetter(source);
    case 'certificate':
      return composeCertificate(source);
    case 'patient-summary':
      return composePatientSummary(source);
  }
}
