import { and, eq, ne } from 'drizzle-orm';
import { isCarried } from '@/clinical/findings/attribute-of';
import type { NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { letters } from '../schema/letters';
import { episodes, noteEpisodes, notes } from '../schema/notes';
import { patients } from '../schema/patients';
import { lockOwnDraft } from './lock-note';
import { readFindings } from './read-findings';

/**
 * Moves a draft that was begun on the wrong patient, at the revision that was on screen. Its
 * episodes go with it as new ones of the right patient; the wrong patient's are left as they were.
 * Refused while a letter stands on the note, which names its patient, and while values are carried
 * from the wrong patient's last visit.
 */
export async function moveNote(
  actor: Actor,
  input: NoteOf & { revision: number; toPatientId: string },
): Promise<Result<{ patientId: string }>> {
  return change(actor, 'note.move', async (tx) => {
    const note = await lockOwnDraft(tx, input);
    if (note.revision !== input.revision) {
      refuse({ kind: 'stale', theirRevision: note.revision });
    }
    if (note.patientId === input.toPatientId) {
      refuse({ kind: 'invalid', fields: { toPatientId: 'The draft is on this patient already.' } });
    }
    const [to] = await tx.db
      .select({ id: patients.id })
      .from(patients)
      .where(inThisClinic(tx, patients, eq(patients.id, input.toPatientId)));
    if (!to) return refuse({ kind: 'not_found' });
    const [letter] = await tx.db
      .select({ id: letters.id })
      .from(letters)
      .where(
        inThisClinic(tx, letters, eq(letters.noteId, note.id), ne(letters.status, 'discarded')),
      )
      .limit(1);
    if (letter) {
      refuse({
        kind: 'blocked',
        words:
          'A letter was begun from this draft and names this patient. Nothing was moved: start a new draft on the right patient.',
      });
    }
    await refuseCarriedValues(tx, note.id);
    await moveEpisodes(tx, note.id, to.id);
    // The revision rises, so that a page still open on the wrong patient is told.
    await tx.db
      .update(notes)
      .set({ patientId: to.id, revision: note.revision + 1, changedAt: tx.now })
      .where(inThisClinic(tx, notes, eq(notes.id, note.id)));
    return {
      value: { patientId: to.id },
      about: { patientId: to.id, noteId: note.id, detail: { fromPatientId: note.patientId } },
    };
  });
}

/** A value carried from the wrong patient's last visit must not reach the right patient's note. */
async function refuseCarriedValues(tx: ClinicTransaction, noteId: string) {
  const findings = (await readFindings(tx, [noteId])).get(noteId) ?? [];
  const carried = findings.filter(isCarried);
  if (carried.length === 0) return;
  refuse({
    kind: 'blocked',
    words: `${carried.length} values were carried from this patient’s last visit. Nothing was moved: clear or re-test them first.`,
  });
}

async function moveEpisodes(tx: ClinicTransaction, noteId: string, toPatientId: string) {
  const served = await tx.db
    .select({ id: episodes.id, title: episodes.title, openedOn: episodes.openedOn })
    .from(noteEpisodes)
    .innerJoin(
      episodes,
      and(eq(episodes.clinicId, noteEpisodes.clinicId), eq(episodes.id, noteEpisodes.episodeId)),
    )
    .where(inThisClinic(tx, noteEpisodes, eq(noteEpisodes.noteId, noteId)));
  await tx.db
    .delete(noteEpisodes)
    .where(inThisClinic(tx, noteEpisodes, eq(noteEpisodes.noteId, noteId)));
  for (const { title, openedOn } of served) {
    const episodeId = newId();
    await tx.db.insert(episodes).values({
      clinicId: tx.clinicId,
      id: episodeId,
      patientId: toPatientId,
      title,
      openedOn,
    });
    await tx.db.insert(noteEpisodes).values({ clinicId: tx.clinicId, noteId, episodeId });
  }
}
