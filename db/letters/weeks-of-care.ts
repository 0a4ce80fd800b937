import { and, eq, inArray, min, ne } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import type { NoteRow } from '../notes/lock-note';
import { noteEpisodes, notes } from '../schema/notes';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Whole weeks from the first visit of the note's problems to now; 0 at a first visit. */
export async function weeksOfCare(tx: ClinicTransaction, note: NoteRow): Promise<number> {
  const served = tx.db
    .select({ episodeId: noteEpisodes.episodeId })
    .from(noteEpisodes)
    .where(inThisClinic(tx, noteEpisodes, eq(noteEpisodes.noteId, note.id)));
  const [first] = await tx.db
    .select({ at: min(notes.occurredAt) })
    .from(notes)
    .innerJoin(
      noteEpisodes,
      and(eq(noteEpisodes.clinicId, notes.clinicId), eq(noteEpisodes.noteId, notes.id)),
    )
    .where(
      inThisClinic(
        tx,
        notes,
        eq(notes.patientId, note.patientId),
        ne(notes.status, 'discarded'),
        inArray(noteEpisodes.episodeId, served),
      ),
    );
  const since = first?.at ?? note.occurredAt;
  return Math.max(0, Math.floor((tx.now.getTime() - since.getTime()) / WEEK));
}
