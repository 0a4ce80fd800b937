import type { FactKind, Handedness, Sex } from '../patients/words';
import type { Finding } from '../findings/finding';
import type { NoteKind } from '../vocabulary/sections';

export type NoteAuthor = {
  accountId: string;
  name: string;
  profession: string;
  registration: string | null;
};

/** The patient as they were when the note was written: frozen into the signed document. */
export type PatientIdentity = {
  patientId: string;
  recordNumber: string;
  familyName: string;
  givenNames: string;
  title: string | null;
  preferredName: string | null;
  dateOfBirth: string;
  sex: Sex;
  handedness: Handedness;
};

/** How the clinic writes dates and where its clock stands. */
export type ClinicFormat = {
  timeZone: string;
  dateFormat: 'DD-MMM-YYYY' | 'DD/MM/YYYY' | 'MM/DD/YYYY' | 'YYYY-MM-DD';
  jurisdiction: 'AU' | 'UK' | 'NZ' | 'US';
};

/** The last signed visit of the same episode, for change and carried values. */
export type PreviousVisit = {
  noteId: string;
  occurredAt: string;
  authorAccountId: string;
  findings: readonly Finding[];
};

/** What is known of the patient apart from any visit, as far as it bears on treatment. */
export type KnownFact = {
  kind: FactKind;
  name: string;
  remark: string | null;
};

/** The first signed visit of the same episodes: its body chart is the ghost behind today's. */
export type FirstVisit = {
  noteId: string;
  occurredAt: string;
  marks: readonly Finding[];
};

/** An asterisk sign of the episode, as it was last measured before this visit. */
export type StarredSign = {
  finding: Finding;
  noteId: string;
  occurredAt: string;
};

/** An answer of an earlier signed note that lasts beyond its visit, as it was last given. */
export type StandingAnswer = {
  finding: Finding;
  /** ISO day of that visit in the clinic's zone. */
  answeredOn: string;
};

/** Everything a note says, before it becomes words. Times are ISO 8601 UTC with milliseconds. */
export type NoteContent = {
  noteId: string;
  kind: NoteKind;
  occurredAt: string;
  startedAt: string;
  patient: PatientIdentity;
  author: NoteAuthor;
  clinic: { clinicId: string; name: string } & ClinicFormat;
  episodes: readonly { episodeId: string; title: string }[];
  findings: readonly Finding[];
  /** Allergies, conditions, medicines and devices that have not ended. */
  facts: readonly KnownFact[];
  previous: PreviousVisit | null;
  firstVisit: FirstVisit | null;
  /** Signs starred at earlier visits of the same episodes and not un-starred since. */
  asterisks: readonly StarredSign[];
  /** What earlier signed notes of the patient recorded and still bears on treatment. */
  standing: readonly StandingAnswer[];
};
