import type {
  BundleEntry,
  ContactPoint,
  Organization,
  Patient,
  Practitioner,
  PractitionerRole,
} from '@medplum/fhirtypes';
import type { DocumentRecipient, LetterDocument } from '@/clinical/letters/letter-document';
import { linesOf } from '@/clinical/letters/letter-frame';
import type { LetterValues } from '@/clinical/letters/letter-values';
import { identifierLabel } from '@/clinical/patients/identifiers';
import type { Sex } from '@/clinical/patients/words';
import { ownCode, said, some } from './concepts';
import type { LetterEntries } from './letter-entries';

/** FHIR's administrative gender: what the record of a person says, not how a body is. */
const GENDER = {
  female: 'female',
  male: 'male',
  intersex: 'other',
  not_stated: 'unknown',
} as const satisfies Record<Sex, Patient['gender']>;

function contact(
  system: ContactPoint['system'],
  text: string | null,
  use?: ContactPoint['use'],
): ContactPoint | null {
  const value = said(text);
  return value === undefined ? null : { system, value, ...(use ? { use } : {}) };
}

function postal(address: string | null): { text: string }[] | undefined {
  const lines = linesOf(address ?? '');
  return lines.length === 0 ? undefined : [{ text: lines.join('\n') }];
}

/** Whom the letter is about, as it prints them. */
export function patientOf(
  { patient: { recordNumber } }: LetterDocument,
  { patient }: LetterValues,
  { to }: LetterEntries,
): Patient {
  const prefix = said(patient.title);
  const preferred = said(patient.preferredName);
  return {
    resourceType: 'Patient',
    identifier: [
      {
        type: ownCode('identifier-type', 'MR', 'Record number'),
        value: recordNumber,
        assigner: to('clinic'),
      },
      ...patient.identifiers
        .filter(({ value }) => value.trim() !== '')
        .map(({ system, value }) => ({ type: { text: identifierLabel(system) }, value })),
    ],
    name: [
      {
        use: 'official',
        family: patient.familyName,
        given: some([said(patient.givenNames)]),
        prefix: some([prefix]),
      },
      ...(preferred ? [{ use: 'usual' as const, text: preferred }] : []),
    ],
    gender: GENDER[patient.sex],
    birthDate: patient.dateOfBirth,
    telecom: some([
      contact('phone', patient.mobile, 'mobile'),
      contact('phone', patient.telephone),
    ]),
    address: postal(patient.address),
  };
}

/** Who signed, in which profession, and for which clinic. */
export function authorOf(
  { author }: LetterValues,
  { to, entry }: LetterEntries,
): readonly BundleEntry[] {
  const registration = said(author.registration);
  const provider = said(author.providerNumber);
  const practitioner: Practitioner = {
    resourceType: 'Practitioner',
    identifier: some([
      registration ? { type: { text: 'Registration' }, value: registration } : null,
    ]),
    name: [{ text: author.name }],
  };
  const role: PractitionerRole = {
    resourceType: 'PractitionerRole',
    identifier: some([
      provider
        ? { type: ownCode('identifier-type', 'PRN', 'Provider number'), value: provider }
        : null,
    ]),
    practitioner: to('practitioner', author.name),
    organization: to('clinic'),
    code: said(author.profession) ? [{ text: author.profession.trim() }] : undefined,
  };
  return [entry('practitioner', practitioner), entry('author', role)];
}

export function clinicOf({ clinic }: LetterValues): Organization {
  return {
    resourceType: 'Organization',
    name: clinic.name,
    telecom: some([
      contact('phone', clinic.telephone),
      contact('email', clinic.email),
      contact('url', clinic.website),
    ]),
    address: postal(clinic.address),
  };
}

/** A practice, a department or a single colleague: the letter knows one name and one address. */
export function recipientOf(
  { id, name }: DocumentRecipient,
  { recipients }: LetterValues,
): Organization {
  const known = recipients.find((each) => each.id === id);
  return {
    resourceType: 'Organization',
    name,
    telecom: some([contact('phone', known?.telephone ?? null)]),
    address: postal(known?.address ?? null),
  };
}
