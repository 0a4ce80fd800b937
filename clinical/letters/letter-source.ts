import type { Finding } from '../findings/finding';
import type { NoteContent } from '../notes/note-content';
import type { EmergencyHandover } from './emergency-handover';
import type { ImagingRequest } from './imaging-request';
import type { LetterAuthor, LetterClinic, LetterPatient } from './letter-document';

/** The red flags and the emergency action of another note of the patient. */
export type EmergencyElsewhere = {
  /** ISO UTC: when that visit was. */
  occurredAt: string;
  findings: readonly Finding[];
};

/** What a letter of any kind is composed from, apart from its answers. */
export type LetterGround = {
  letterId: string;
  content: NoteContent;
  /** The note's revision that `content` was read at: a signature names what its author saw. */
  noteRevision: number;
  /** Emergency answers that stand in the patient's drafts and in visits since the note. */
  emergenciesElsewhere: readonly EmergencyElsewhere[];
  patient: LetterPatient;
  clinic: LetterClinic;
  author: LetterAuthor;
  /** ISO UTC: the time of looking, or of signing. */
  now: string;
  isSigned: boolean;
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
export type LetterSource = ImagingSource | HandoverSource;
