import { formatDate, type DateFormat } from '../dates';

/** Whether allergies were asked about, and what was answered. `not_recorded` is never shown as nothing. */
export type AllergyRecord = {
  status: 'none_known' | 'not_recorded' | 'recorded';
  /** Substances with their reaction where known; empty unless `recorded`. */
  items: readonly string[];
};

/** What the patient banner shows on every clinical screen. Dates are ISO `YYYY-MM-DD`. */
export type BannerPatient = {
  familyName: string;
  givenNames: string;
  title: string | null;
  preferredName: string | null;
  dateOfBirth: string;
  /** In the clinic's words: “Female”, “Not recorded”. */
  sex: string;
  recordNumber: string;
  allergies: AllergyRecord;
  alerts: readonly string[];
  deceasedOn: string | null;
  /** Insurer and claim number in one line. */
  claim: string | null;
};

/**
 * A name as the NHS Common User Interface guide writes it: `QUILLFEATHER-TEST, Harriet (Ms)`.
 * The family name is in capitals so that nobody has to guess which part it is.
 */
export function bannerName(
  patient: Pick<BannerPatient, 'familyName' | 'givenNames' | 'title'>,
): string {
  const family = patient.familyName.toLocaleUpperCase('en-GB');
  const name = patient.givenNames ? `${family}, ${patient.givenNames}` : family;
  return patient.title ? `${name} (${patient.title})` : name;
}

/** Who a patient is, in one line to compare with a paper: name and date of birth. */
export function patientWords(
  patient: Pick<BannerPatient, 'familyName' | 'givenNames' | 'title' | 'dateOfBirth'>,
  format: DateFormat,
): string {
  return `${bannerName(patient)}, born ${formatDate(patient.dateOfBirth, format)}`;
}
