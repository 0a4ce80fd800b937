import { eq, isNull } from 'drizzle-orm';
import type { LetterKind } from '@/clinical/letters/letter-kinds';
import type { NoteOf } from '@/clinical/patients/record-of';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { newId } from '../new-id';
import { lockNote, type NoteRow } from '../notes/lock-note';
import { refuse } from '../refuse';
import { letters } from '../schema/letters';

/**
 * The actor's unfinished letter of this kind on the note, or a new one with the answers that it
 * starts with. Locks the note, which also keeps a double press from beginning two letters.
 */
export async function beginLetter(
  tx: ClinicTransaction,
  of: NoteOf,
  kind: LetterKind,
  startingAnswers: (note: NoteRow) => Promise<Record<string, unknown>>,
) {
  const note = await lockNote(tx, of);
  if (note.status === 'discarded') refuse({ kind: 'wrong_state', state: note.status });
  const about = { patientId: note.patientId, noteId: note.id };
  const unfinished = await unfinishedLetter(tx, note.id, kind);
  if (unfinished) {
    return { value: { ...of, letterId: unfinished }, about: { ...about, letterId: unfinished } };
  }
  const letterId = newId();
  await tx.db.insert(letters).values({
    clinicId: tx.clinicId,
    id: letterId,
    patientId: note.patientId,
    noteId: note.id,
    kind,
    status: 'draft',
    revision: 1,
    authorAccountId: tx.actor.accountId,
    answers: await startingAnswers(note),
    startedAt: tx.now,
    changedAt: tx.now,
  });
  return { value: { ...of, letterId }, about: { ...about, letterId } };
}

async function unfinishedLetter(
  tx: ClinicTransaction,
  noteId: string,
  kind: LetterKind,
): Promise<string | null> {
  const [letter] = await tx.db
    .select({ id: letters.id })
    .from(letters)
    .where(
      inThisClinic(
        tx,
        letters,
        eq(letters.noteId, noteId),
        eq(letters.kind, kind),
        eq(letters.status, 'draft'),
        eq(letters.authorAccountId, tx.actor.accountId),
        isNull(letters.replacesLetterId),
      ),
    )
    .limit(1);
  return letter?.id ?? null;
}
