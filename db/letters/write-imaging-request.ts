import { and, eq, inArray, min, ne } from 'drizzle-orm';
import { startImagingRequest } from '@/clinical/letters/start-imaging-request';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { newId } from '../new-id';
import { lockNote, type NoteRow } from '../notes/lock-note';
import { refuse } from '../refuse';
import { letters } from '../schema/letters';
import { noteEpisodes, notes } from '../schema/notes';
import { letterGroundOf } from './letter-source-of';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * Begins an imaging request from a note, draft or signed, with what the record knows already filled
 * in. The actor's own unfinished request of the same note is gone on with instead of a second one.
 */
export async function writeImagingRequest(
  actor: Actor,
  input: { noteId: string },
): Promise<Result<{ letterId: string }>> {
  return change(actor, 'letter.write', async (tx) => {
    // The lock also keeps a double press from beginning two letters.
    const note = await lockNote(tx, input.noteId);
    if (note.status === 'discarded') refuse({ kind: 'wrong_state', state: note.status });
    const about = { patientId: note.patientId, noteId: note.id };
    const unfinished = await unfinishedLetter(tx, note.id);
    if (unfinished) {
      return { value: { letterId: unfinished }, about: { ...about, letterId: unfinished } };
    }
    const letterId = newId();
    const ground = await letterGroundOf(tx, note, actor.accountId);
    const answers = startImagingRequest({
      ...ground,
      weeksOfCare: await weeksOfCare(tx, note),
      now: tx.now.toISOString(),
    });
    await tx.db.insert(letters).values({
      clinicId: tx.clinicId,
      id: letterId,
      patientId: note.patientId,
      noteId: note.id,
      kind: 'imaging-request',
      status: 'draft',
      revision: 1,
      authorAccountId: actor.accountId,
      answers,
      startedAt: tx.now,
      changedAt: tx.now,
    });
    return { value: { letterId }, about: { ...about, letterId } };
  });
}

async function unfinishedLetter(tx: ClinicTransaction, noteId: string): Promise<string | null> {
  const [letter] = await tx.db
    .select({ id: letters.id })
    .from(letters)
    .where(
      inThisClinic(
        tx,
        letters,
        eq(letters.noteId, noteId),
        eq(letters.kind, 'imaging-request'),
        eq(letters.status, 'draft'),
        eq(letters.authorAccountId, tx.actor.accountId),
      ),
    )
    .limit(1);
  return letter?.id ?? null;
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
