import { and, eq, inArray, min, ne } from 'drizzle-orm';
import { startImagingRequest } from '@/clinical/letters/start-imaging-request';
import type { LetterOf, NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import type { NoteRow } from '../notes/lock-note';
import { noteEpisodes, notes } from '../schema/notes';
import { beginLetter } from './begin-letter';
import { letterGroundOf } from './letter-source-of';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * Begins an imaging request from a note, draft or signed, with what the record knows already filled
 * in. The actor's own unfinished request of the same note is gone on with instead of a second one.
 */
export async function writeImagingRequest(actor: Actor, of: NoteOf): Promise<Result<LetterOf>> {
  return change(actor, 'letter.write', (tx) =>
    beginLetter(tx, of, 'imaging-request', async (note) =>
      startImagingRequest({
        ...(await letterGroundOf(tx, note, actor.accountId)),
        weeksOfCare: await weeksOfCare(tx, note),
        now: tx.now.toISOString(),
      }),
    ),
  );
}

/** Whole weeks from the first visit of the note's problems to now; 0 at a first visit. */
async function weeksOfCare(tx: ClinicTransaction, note: NoteRow): Promise<number> {
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
