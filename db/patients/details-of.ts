import type { PatientDetails } from '@/clinical/patients/patient-schema';
import type { PatientRow } from './summary';

/** The details that a form shows and changes, from the patient's row. */
export function detailsOf(patient: PatientRow): PatientDetails {
  return {
    familyName: patient.familyName,
    givenNames: patient.givenNames,
    title: patient.title,
    preferredName: patient.preferredName,
    dateOfBirth: patient.dateOfBirth,
    sex: patient.sex,
    pronouns: patient.pronouns,
    mobile: patient.mobile,
    telephone: patient.telephone,
    email: patient.email,
    address: patient.address,
    // jsonb forgets the order of keys; the parts are named again so that equal stays equal.
    identifiers: patient.identifiers.map(({ system, value }) => ({ system, value })),
    occupation: patient.occupation,
    handedness: patient.handedness,
    interpreterLanguage: patient.interpreterLanguage,
    guardian: partyOf(patient.guardian),
    emergencyContact: partyOf(patient.emergencyContact),
    usualGp: partyOf(patient.usualGp),
    claim: patient.claim && {
      insurer: patient.claim.insurer,
      number: patient.claim.number,
      kind: patient.claim.kind,
    },
    deceasedOn: patient.deceasedOn,
  };
}

function partyOf(party: PatientRow['guardian']) {
  return (
    party && {
      name: party.name,
      relation: party.relation,
      telephone: party.telephone,
      email: party.email,
      address: party.address,
    }
  );
}
