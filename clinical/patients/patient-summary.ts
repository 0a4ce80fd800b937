import type { Sex } from './words';

/** A patient in a list: enough to be sure who it is, nothing clinical. */
export type PatientSummary = {
  patientId: string;
  familyName: string;
  givenNames: string;
  title: string | null;
  preferredName: string | null;
  /** ISO `YYYY-MM-DD`. */
  dateOfBirth: string;
  sex: Sex;
  recordNumber: string;
  /** The last digits of the mobile or else the telephone, to tell people apart. */
  phoneTail: string | null;
  isDeceased: boolean;
};

const TAIL_DIGITS = 4;

/** The last four digits of a telephone number, or null when there are fewer. */
export function phoneTail(telephone: string | null): string | null {
  const digits = (telephone ?? '').replaceAll(/\D/g, '');
  return digits.length >= TAIL_DIGITS ? digits.slice(-TAIL_DIGITS) : null;
}

export type FoundPatients = {
  patients: readonly PatientSummary[];
  /** More match than are listed: type more. */
  hasMore: boolean;
};
