import type { NoteContent } from '../notes/note-content';
import type { EmergencyHandover } from './emergency-handover';
import type { ImagingRequest } from './imaging-request';
import type { LetterAuthor, LetterClinic, LetterPatient } from './letter-document';

/** What a letter of any kind is composed from, apart from its answers. */
export type LetterGround = {
  letterId: string;
  content: NoteContent;
  /** The note's revision that `content` was read at: a signature names what its author saw. */
  noteRevision: number;
  patient: LetterPatient;
  clinic: LetterClinic;
  author: LetterAuthor;
  /** ISO UTC: the time of looking, or of signing. */
  now: string;
  isSigned: boolean;
};

export type ImagingSource = LetterGround & { kind: 'imaging-request'; answers: ImagingRequest };
export type HandoverSource = LetterGround & {
  kind: 'emergency-handover';
  answers: EmergencyHandover;
};
export type LetterSource = ImagingSource | HandoverSource;
