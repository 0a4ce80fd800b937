import { and, asc, desc, eq, inArray, lt, notExists } from 'drizzle-orm';
import type { FirstVisit, PreviousVisit } from '@/clinical/notes/note-content';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { noteEpisodes, noteErrors, notes } from '../schema/notes';
import { readFindings } from './read-findings';

type Visit = { id: string; patientId: string; occurredAt: Date };

/**
 * The last signed visit before a time that shares an episode and is not marked entered in error;
 * `null` when there is none.
 */
export async function previousVisit(
  tx: ClinicTransaction,
  note: Visit,
  episodeIds: readonly string[],
): Promise<PreviousVisit | null> {
  const previous = await earlierVisit(tx, note, episodeIds, 'last');
  if (!previous) return null;
  const findings = await readFindings(tx, [previous.id]);
  return {
    noteId: previous.id,
    occurredAt: previous.occurredAt.toISOString(),
    authorAccountId: previous.authorAccountId,
    findings: findings.get(previous.id) ?? [],
  };
}

/** The first of them, with the marks of its body chart only. */
export async function firstVisit(
  tx: ClinicTransaction,
  note: Visit,
  episodeIds: readonly string[],
): Promise<FirstVisit | null> {
  const first = await earlierVisit(tx, note, episodeIds, 'first');
  if (!first) return null;
  const marks = await readFindings(tx, [first.id], ['body_marks']);
  return {
    noteId: first.id,
    occurredAt: first.occurredAt.toISOString(),
    marks: marks.get(first.id) ?? [],
  };
}

async function earlierVisit(
  tx: ClinicTransaction,
  note: Visit,
  episodeIds: readonly string[],
  which: 'first' | 'last',
) {
  if (episodeIds.length === 0) return null;
  const shared = tx.db
    .select({ id: noteEpisodes.noteId })
    .from(noteEpisodes)
    .where(inThisClinic(tx, noteEpisodes, inArray(noteEpisodes.episodeId, [...episodeIds])));
  const inError = tx.db
    .select({ id: noteErrors.noteId })
    .from(noteErrors)
    .where(and(eq(noteErrors.clinicId, notes.clinicId), eq(noteErrors.noteId, notes.id)));
  const [visit] = await tx.db
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
    .orderBy(which === 'last' ? desc(notes.occurredAt) : asc(notes.occurredAt))
    .limit(1);
  return visit ?? null;
}
