import type { PatientSummary } from '../patients/patient-summary';
import type { NoteKind } from '../vocabulary/sections';

/** A note as a link to it says it. `occurredAt` is ISO 8601 UTC. */
export type NamedNote = {
  noteId: string;
  patient: PatientSummary;
  kind: NoteKind;
  occurredAt: string;
  status: 'draft' | 'signed' | 'discarded';
};
