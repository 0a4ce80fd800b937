import { eq } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { memberships } from '../schema/identity';
import { notes } from '../schema/notes';

export type NoteRow = typeof notes.$inferSelect;

/**
 * The note's row, locked first thing by everything that writes to a note: patch, sign, discard and
 * move wait for one another here. Refuses when it is not there.
 */
export async function lockNote(tx: ClinicTransaction, noteId: string): Promise<NoteRow> {
  const [note] = await tx.db
    .select()
    .from(notes)
    .where(inThisClinic(tx, notes, eq(notes.id, noteId)))
    .for('update');
  return note ?? refuse({ kind: 'not_found' });
}

/** The note, locked, and certainly a draft of the actor's own. */
export async function lockOwnDraft(tx: ClinicTransaction, noteId: string): Promise<NoteRow> {
  const note = await lockNote(tx, noteId);
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
