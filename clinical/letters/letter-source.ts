import type { Finding } from '../findings/finding';
import type { NoteContent, PreviousVisit } from '../notes/note-content';
import type { Certificate } from './certificate';
import type { ClinicianLetter } from './clinician-letter';
import type { EmergencyHandover } from './emergency-handover';
import type { ImagingRequest } from './imaging-request';
import type { BodyRegion, Modality } from './imaging-words';
import type { ClinicianLetterKind } from './letter-kinds';
import type { PatientSummary } from './patient-summary';
import type { LetterAuthor, LetterClinic, LetterPatient } from './letter-document';

/** The red flags and the emergency action of another note of the patient. */
export type EmergencyElsewhere = {
  /** ISO UTC: when that visit was. */
  occurredAt: string;
  findings: readonly Finding[];
};

/** The care of a note's problems up to it. */
export type CareSoFar = {
  /** The first signed visit before the note's own; `null` when it is the first itself. */
  first: PreviousVisit | null;
  /** Signed visits of the problems, the note's own included. */
  visits: number;
};

/** An imaging request of the same patient that was signed before. */
export type EarlierImaging = {
  /** ISO UTC. */
  signedAt: string;
  modality: Modality | null;
  regions: readonly BodyRegion[];
};

/** What a letter of any kind is composed from, apart from its answers. */
export type LetterGround = {
  letterId: string;
  content: NoteContent;
  /** The note's revision that `content` was read at: a signature names what its author saw. */
  noteRevision: number;
  /** Emergency answers that stand in the patient's drafts and in visits since the note. */
  emergenciesElsewhere: readonly EmergencyElsewhere[];
  /** Signed in this clinic, those that were replaced left out. */
  earlierImaging: readonly EarlierImaging[];
  patient: LetterPatient;
  clinic: LetterClinic;
  author: LetterAuthor;
  /** ISO UTC: the time of looking, or of signing. */
  now: string;
  isSigned: boolean;
  /** Of the same problems: the first visit's findings, and how many visits there were. */
  care: CareSoFar;
  /** The letter's number, given at its signature; `null` for a draft. */
  number: string | null;
  /** The signed letter that this one replaces. */
  replaced: { letterId: string; number: string | null; signedAt: string } | null;
};

export type ImagingSource = LetterGround & { kind: 'imaging-request'; answers: ImagingRequest };
export type HandoverSource = LetterGround & {
  kind: 'emergency-handover';
  answers: EmergencyHandover;
};
export type ClinicianSource = LetterGround & {
  kind: ClinicianLetterKind;
  answers: ClinicianLetter;
};
export type SummarySource = LetterGround & { kind: 'patient-summary'; answers: PatientSummary };
export type CertificateSource = LetterGround & { kind: 'certificate'; answers: Certificate };
export type LetterSource =
  ImagingSource | HandoverSource | ClinicianSource | SummarySource | CertificateSource;
