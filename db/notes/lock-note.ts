import { eq } from 'drizzle-orm';
import type { NoteOf } from '@/clinical/patients/record-of';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { demandSameClinic, demandSameRecord } from '../demand-same';
import { refuse } from '../refuse';
import { memberships } from '../schema/identity';
import { notes } from '../schema/notes';

export type NoteRow = typeof notes.$inferSelect;

/**
 * The note's row, locked first thing by everything that writes to a note: patch, sign, discard and
 * move wait for one another here. Refuses when it is not there, and when it is of another patient
 * than the page that asks was opened for: there is no way to a note that does not say for whom.
 */
export async function lockNote(tx: ClinicTransaction, of: NoteOf): Promise<NoteRow> {
  demandSameClinic(tx, of);
  const [note] = await tx.db
    .select()
    .from(notes)
    .where(inThisClinic(tx, notes, eq(notes.id, of.noteId)))
    .for('update');
  if (!note) return refuse({ kind: 'not_found' });
  demandSameRecord({ patientId: of.patientId }, note);
  return note;
}

/** The note, locked, and certainly a draft of the actor's own. */
export async function lockOwnDraft(tx: ClinicTransaction, of: NoteOf): Promise<NoteRow> {
  const note = await lockNote(tx, of);
  await demandOwnDraft(tx, note);
  return note;
}

/** Refuses unless the note is a draft and the actor its author. */
export async function demandOwnDraft(tx: ClinicTransaction, note: NoteRow): Promise<void> {
  if (note.status !== 'draft') refuse({ kind: 'wrong_state', state: note.status });
  if (note.authorAccountId !== tx.actor.accountId) {
    refuse({ kind: 'not_author', author: await memberName(tx, note.authorAccountId) });
  }
}

/** The name that a colleague goes by in this clinic. */
export async function memberName(tx: ClinicTransaction, accountId: string): Promise<string> {
  const [member] = await tx.db
    .select({ name: memberships.displayName })
    .from(memberships)
    .where(inThisClinic(tx, memberships, eq(memberships.accountId, accountId)));
  return member?.name ?? 'a former colleague';
}
