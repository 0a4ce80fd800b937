import type { NoteKind } from '../vocabulary/sections';
import type { PatientSummary } from './patient-summary';

/** Somebody who came today. Times are ISO 8601 UTC. */
export type Arrival = {
  arrivalId: string;
  patientId: string;
  patient: PatientSummary;
  arrivedAt: string;
  /** Whom they came to see; null for whoever is free. */
  forAccountId: string | null;
  forName: string | null;
  /** A visit was started. */
  seenAt: string | null;
};
export type WaitingArrival = Arrival & { seenAt: null; minutesWaiting: number };

export type Clinician = { accountId: string; name: string };

/** A note of the actor's own that is not signed yet. Times are ISO 8601 UTC. */
export type OwnDraft = {
  noteId: string;
  patient: PatientSummary;
  kind: NoteKind;
  problems: readonly string[];
  occurredAt: string;
  changedAt: string;
};
