import { composeEmergencyHandover } from './compose-emergency-handover';
import { composeImagingRequest } from './compose-imaging-request';
import { composeClinicianLetter } from './compose-clinician-letter';
import type { LetterDocument } from './letter-document';
import type { LetterSource } from './letter-source';

/** The document of a letter of any kind: what the preview shows and what signing freezes. */
export function composeLetter(source: LetterSource): LetterDocument {
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
  }
}
