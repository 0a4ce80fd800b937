import type { BodyMark } from '../body-chart/body-mark';
import type { Finding } from '../findings/finding';
import type { BodyView } from '../vocabulary/body-chart';
import type { Section, NoteKind } from '../vocabulary/sections';
import type { NoteAuthor, PatientIdentity } from './note-content';

export type DocumentBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; label: string; items: readonly string[] }
  | {
      /** Read on screen where the note is read; on paper `printed` stands in its place. */
      kind: 'restricted';
      label: string;
      items: readonly string[];
      printed: string;
    }
  | { kind: 'facts'; rows: readonly { label: string; value: string }[] }
  | {
      kind: 'table';
      caption: string;
      columns: readonly string[];
      /** First cell is the row's header; `null` is an empty cell. */
      rows: readonly (readonly (string | null)[])[];
      footnotes: readonly string[];
    }
  | {
      kind: 'body-chart';
      label: string;
      /** The views that are shown, with their printed names. */
      figures: readonly { view: BodyView; label: string }[];
      /** In the order of their numbers; `words` says all of a mark but its strokes. */
      marks: readonly (BodyMark & { words: string })[];
    };

export type DocumentSection = {
  id: Section | 'neurological';
  heading: string;
  blocks: readonly DocumentBlock[];
};

/**
 * A note as people read it: what is frozen at signing and what is rendered ever after. `findings`
 * carries the raw values beside their printed words, so that nothing depends on a later vocabulary.
 */
export type NoteDocument = {
  contentVersion: 1;
  vocabularyVersion: string;
  noteId: string;
  clinicId: string;
  clinicName: string;
  kind: NoteKind;
  title: string;
  /** ISO UTC, and as printed in the clinic's zone and format. */
  occurredAt: string;
  occurredAtPrinted: string;
  enteredAt: string;
  enteredAtPrinted: string;
  isLateEntry: boolean;
  signedAt: string | null;
  signedAtPrinted: string | null;
  patient: Omit<PatientIdentity, 'handedness'> & {
    dateOfBirthPrinted: string;
    agePrinted: string;
    sexPrinted: string;
    /** Absent from documents signed before it was kept; `null` where it is not recorded. */
    handednessPrinted?: string | null;
  };
  author: NoteAuthor;
  episodes: readonly { episodeId: string; title: string }[];
  sections: readonly DocumentSection[];
  findings: readonly Finding[];
};
