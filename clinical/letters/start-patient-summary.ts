import { keyText } from '../findings/finding-key';
import type { NoteContent } from '../notes/note-content';
import { homePart } from './home-items';
import { letterFindings } from './letter-findings';
import type { LetterPatient } from './letter-document';
import { emptyPatientSummary, type PatientSummary } from './patient-summary';
import { newRecipient, type KnownRecipient } from './recipients';

type Start = { content: NoteContent; patient: LetterPatient };

/** The patient as whom a letter goes to; the telephone is on the record, not in the address. */
export function patientAsRecipient(patient: LetterPatient): KnownRecipient {
  const name = [patient.title, patient.givenNames, patient.familyName].filter(Boolean).join(' ');
  return {
    name: name.slice(0, 200),
    address: (patient.address ?? '').slice(0, 400),
    email: (patient.email ?? '').slice(0, 200),
  };
}

/** A new summary: to the patient, with the plan for home; anything else is ticked by hand. */
export function startPatientSummary({ content, patient }: Start): PatientSummary {
  return {
    ...emptyPatientSummary(),
    recipients: [newRecipient('to', [], patientAsRecipient(patient))],
    includedFindings: letterFindings(content)
      .filter((each) => homePart(each) !== null)
      .map(keyText),
  };
}
