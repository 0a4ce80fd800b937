import { and, eq, inArray, lt, notExists } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { noteEpisodes, noteErrors, notes } from '../schema/notes';

export type EarlierThan = { patientId: string; occurredAt: Date };

/** The patient's signed notes before a time that share an episode and are not entered in error. */
export function signedBefore(
  tx: ClinicTransaction,
  { patientId, occurredAt }: EarlierThan,
  episodeIds: readonly string[],
) {
  const shared = tx.db
    .select({ id: noteEpisodes.noteId })
    .from(noteEpisodes)
    .where(inThisClinic(tx, noteEpisodes, inArray(noteEpisodes.episodeId, [...episodeIds])));
  const inError = tx.db
    .select({ id: noteErrors.noteId })
    .from(noteErrors)
    .where(and(eq(noteErrors.clinicId, notes.clinicId), eq(noteErrors.noteId, notes.id)));
  return inThisClinic(
    tx,
    notes,
    eq(notes.patientId, patientId),
    eq(notes.status, 'signed'),
    lt(notes.occurredAt, occurredAt),
    inArray(notes.id, shared),
    notExists(inError),
  );
}
