import { and, desc, eq, inArray, lt, notExists } from 'drizzle-orm';
import type { PreviousVisit } from '@/clinical/notes/note-content';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { noteEpisodes, noteErrors, notes } from '../schema/notes';
import { readFindings } from './read-findings';

/**
 * The last signed visit before a time that shares an episode and is not marked entered in error;
 * `null` when there is none.
 */
export async function previousVisit(
  tx: ClinicTransaction,
  note: { id: string; patientId: string; occurredAt: Date },
  episodeIds: readonly string[],
): Promise<PreviousVisit | null> {
  if (episodeIds.length === 0) return null;
  const shared = tx.db
    .select({ id: noteEpisodes.noteId })
    .from(noteEpisodes)
    .where(inThisClinic(tx, noteEpisodes, inArray(noteEpisodes.episodeId, [...episodeIds])));
  const inError = tx.db
    .select({ id: noteErrors.noteId })
    .from(noteErrors)
    .where(and(eq(noteErrors.clinicId, notes.clinicId), eq(noteErrors.noteId, notes.id)));
  const [previous] = await tx.db
    .select({
      id: notes.id,
      occurredAt: notes.occurredAt,
      authorAccountId: notes.authorAccountId,
    })
    .from(notes)
    .where(
      inThisClinic(
        tx,
        notes,
        eq(notes.patientId, note.patientId),
        eq(notes.status, 'signed'),
        inArray(notes.kind, ['initial', 'review', 'discharge']),
        lt(notes.occurredAt, note.occurredAt),
        inArray(notes.id, shared),
        notExists(inError),
      ),
    )
    .orderBy(desc(notes.occurredAt))
    .limit(1);
  if (!previous) return null;
  const findings = await readFindings(tx, [previous.id]);
  return {
    noteId: previous.id,
    occurredAt: previous.occurredAt.toISOString(),
    authorAccountId: previous.authorAccountId,
    findings: findings.get(previous.id) ?? [],
  };
}
