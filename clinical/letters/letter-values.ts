import type { DateFormat } from '../dates';
import type { AllergyRecord } from '../patients/banner-patient';
import type { LetterAuthor, LetterClinic, LetterPatient } from './letter-document';
import { visitDay } from './letter-findings';
import type { TakenHome } from './letter-kinds';
import type { LetterSource } from './letter-source';

/**
 * What a letter prints around its findings, as values: what is read by a program needs a date and not
 * its words. It holds nothing that the letter does not print. Dates are ISO `YYYY-MM-DD`.
 */
export type LetterValues = {
  /** The visit that the findings are of. */
  visitOn: string;
  dateFormat: DateFormat;
  patient: Pick<
    LetterPatient,
    | 'familyName'
    | 'givenNames'
    | 'title'
    | 'preferredName'
    | 'dateOfBirth'
    | 'sex'
    | 'address'
    | 'mobile'
    | 'telephone'
    | 'identifiers'
  >;
  allergies: AllergyRecord;
  devices: readonly string[];
  /** `null` where the letter leaves them out. */
  conditions: readonly string[] | null;
  medicines: readonly string[] | null;
  author: Omit<LetterAuthor, 'accountId' | 'imagingEntitlements'>;
  clinic: Pick<LetterClinic, 'name' | 'address' | 'telephone' | 'email' | 'website'>;
  recipients: readonly { id: string; address: string; telephone: string }[];
  replaced: { letterId: string; number: string | null } | null;
};

/** What a patient takes home is for no program, and prints less of them than the values hold. */
export type ReadByPrograms = Exclude<LetterSource, { kind: TakenHome }>;

export function letterValues(source: ReadByPrograms): LetterValues {
  const { content, patient, clinic, author, replaced, answers } = source;
  const { familyName, givenNames, title, preferredName, dateOfBirth, sex } = patient;
  const { address, mobile, telephone, identifiers } = patient;
  const isWhole = tellsConditions(source);
  return {
    visitOn: visitDay(content),
    dateFormat: clinic.dateFormat,
    patient: {
      ...{ familyName, givenNames, title, preferredName, dateOfBirth, sex },
      ...{ address, mobile, telephone, identifiers },
    },
    allergies: patient.allergies,
    devices: patient.devices,
    conditions: isWhole ? patient.conditions : null,
    medicines: isWhole ? patient.medicines : null,
    author: {
      name: author.name,
      profession: author.profession,
      registration: author.registration,
      providerNumber: author.providerNumber,
    },
    clinic: {
      name: clinic.name,
      address: clinic.address,
      telephone: clinic.telephone,
      email: clinic.email,
      website: clinic.website,
    },
    recipients: answers.recipients.map((each) => ({
      id: each.id,
      address: each.address,
      telephone: each.telephone,
    })),
    replaced: replaced && { letterId: replaced.letterId, number: replaced.number },
  };
}

/** As the letter's own composition decides it. */
function tellsConditions(source: ReadByPrograms): boolean {
  switch (source.kind) {
    case 'emergency-handover':
      return true;
    case 'imaging-request':
    case 'imaging-suggestion':
    case 'gp-letter':
    case 'specialist-referral':
    case 'discharge-summary':
      return source.answers.includesRecordFacts;
  }
}
