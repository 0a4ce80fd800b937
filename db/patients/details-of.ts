import type { PatientDetails } from '@/clinical/patients/patient-schema';
import type { presentParties } from '../contacts/present-parties';
import type { LinkedParty, RelatedParty } from '../schema/patients';
import type { PatientRow } from './summary';

type Present = Awaited<ReturnType<typeof presentParties>>;

/** The details that a form shows and changes, from the patient's row and the contacts it links. */
export function detailsOf(patient: PatientRow, present: Present): PatientDetails {
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
    guardian: patient.guardian && partyOf(patient.guardian),
    emergencyContact: patient.emergencyContact && partyOf(patient.emergencyContact),
    usualGp: present.usualGp && linkedPartyOf(present.usualGp),
    usualRadiology: present.usualRadiology && linkedPartyOf(present.usualRadiology),
    claim: patient.claim && {
      insurer: patient.claim.insurer,
      number: patient.claim.number,
      kind: patient.claim.kind,
    },
    deceasedOn: patient.deceasedOn,
  };
}

const partyOf = (party: RelatedParty) => ({
  name: party.name,
  relation: party.relation,
  telephone: party.telephone,
  email: party.email,
  address: party.address,
});

const linkedPartyOf = (party: LinkedParty) => ({
  ...partyOf(party),
  contactId: party.contactId ?? '',
});
