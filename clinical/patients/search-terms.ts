import type { Jurisdiction } from '../clinics/jurisdictions';
import { fold, foldExpanded, partsOf } from './fold';
import { bareIdentifier } from './identifiers';
import { nationalDigits, phoneForms } from './telephone';

/** What a patient can be found by. Dates are ISO. */
export type Findable = {
  familyName: string;
  givenNames: string;
  preferredName: string | null;
  dateOfBirth: string;
  recordNumber: string;
  mobile: string | null;
  telephone: string | null;
  email: string | null;
  identifiers: readonly { system: string; value: string }[];
};

/**
 * The marks that keep terms of one sort apart from the rest in one index: names have none, since
 * no folded name holds a colon.
 */
export const TERM = {
  born: (iso: string) => `b:${iso}`,
  record: (recordNumber: string) => `n:${fold(recordNumber)}`,
  phone: (digits: string) => `p:${digits}`,
  /** Telephones from their end, so that the last digits find them. */
  phoneEnd: (digits: string) => `r:${[...digits].reverse().join('')}`,
  email: (email: string) => `e:${fold(email)}`,
  identifier: (value: string) => `i:${bareIdentifier(value).toLowerCase()}`,
} as const;

const LONGEST_TERM = 80;
const MOST_PARTS = 8;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Each part, and every run to the end written together: Smith-Jones gives smith, jones, smithjones. */
function termsOfParts(parts: readonly string[]): string[] {
  const some = parts.slice(0, MOST_PARTS);
  return [...some, ...some.map((_, index) => some.slice(index).join(''))];
}

/** The terms of one name, folded; also Müller as mueller. */
export function nameTerms(name: string): string[] {
  const expanded = foldExpanded(name);
  return [fold(name), ...(expanded === null ? [] : [expanded])].flatMap((folded) =>
    termsOfParts(partsOf(folded)),
  );
}

/** Every term of a patient, each once, as patient_terms holds them. */
export function patientTermsOf(patient: Findable, jurisdiction: Jurisdiction): string[] {
  const names = [patient.familyName, patient.givenNames, patient.preferredName ?? ''];
  const together = [
    `${patient.familyName}${patient.givenNames}`,
    `${patient.givenNames}${patient.familyName}`,
  ].filter((name) => WITHOUT_SPACES.test(name));
  const phones = [patient.mobile, patient.telephone].filter((phone) => phone !== null);
  const terms = [
    ...[...names, ...together].flatMap(nameTerms),
    TERM.born(patient.dateOfBirth),
    TERM.record(patient.recordNumber),
    ...phones.flatMap((phone) => phoneForms(phone, jurisdiction).map(TERM.phone)),
    ...phones.map((phone) => TERM.phoneEnd(nationalDigits(phone, jurisdiction))),
    ...(patient.email ? [TERM.email(patient.email)] : []),
    ...patient.identifiers.map(({ value }) => TERM.identifier(value)),
  ];
  return [...new Set(terms.map((term) => term.slice(0, LONGEST_TERM)))].filter(
    (term) => !/^[a-z]:$/.test(term),
  );
}
