import { eq } from 'drizzle-orm';
import type { NoteContent } from '@/clinical/notes/note-content';
import type { NoteDocument } from '@/clinical/notes/note-document';
import type { BannerPatient } from '@/clinical/patients/banner-patient';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { look } from '../look';
import { bannerFor } from '../patients/banner-for';
import { refuse } from '../refuse';
import { noteAddenda, noteErrors, notes, signedNotes, type NoteStatus } from '../schema/notes';
import { memberName } from './lock-note';
import { noteContentOf } from './note-content-of';

export type OpenNote = {
  noteId: string;
  patientId: string;
  status: NoteStatus;
  revision: number;
  isAuthor: boolean;
  authorName: string;
  banner: BannerPatient;
  /** From the typed rows; for a signed note print `signed.document` instead. */
  content: NoteContent;
  signed: { document: NoteDocument; sha256: string } | null;
  addenda: readonly { id: string; authorName: string; body: string; writtenAt: string }[];
  error: { reason: string; markedByName: string; markedAt: string } | null;
};

/** Opens one note, draft or signed. Times are ISO 8601 UTC. */
export async function openNote(actor: Actor, noteId: string): Promise<Result<OpenNote>> {
  return look(actor, 'record.open', async (tx) => {
    const [note] = await tx.db
      .select()
      .from(notes)
      .where(inThisClinic(tx, notes, eq(notes.id, noteId)));
    if (!note) return refuse({ kind: 'not_found' });
    const value: OpenNote = {
      noteId,
      patientId: note.patientId,
      status: note.status,
      revision: note.revision,
      isAuthor: note.authorAccountId === actor.accountId,
      authorName: await memberName(tx, note.authorAccountId),
      banner: await bannerFor(tx, note.patientId),
      content: await noteContentOf(tx, note),
      signed: await signedDocument(tx, noteId),
      addenda: await addendaOf(tx, noteId),
      error: await errorOf(tx, noteId),
    };
    return { value, about: { patientId: note.patientId, noteId } };
  });
}

async function signedDocument(tx: ClinicTransaction, noteId: string) {
  const [signed] = await tx.db
    .select()
    .from(signedNotes)
    .where(inThisClinic(tx, signedNotes, eq(signedNotes.noteId, noteId)));
  if (!signed) return null;
  if (signed.contentVersion !== 1) {
    throw new Error(`No reader for notes of content version ${signed.contentVersion}.`);
  }
  const document = JSON.parse(signed.document.toString('utf8')) as NoteDocument;
  return { document, sha256: signed.sha256 };
}

async function addendaOf(tx: ClinicTransaction, noteId: string) {
  const rows = await tx.db
    .select()
    .from(noteAddenda)
    .where(inThisClinic(tx, noteAddenda, eq(noteAddenda.noteId, noteId)))
    .orderBy(noteAddenda.writtenAt);
  return rows.map(({ id, authorName, body, writtenAt }) => ({
    id,
    authorName,
    body,
    writtenAt: writtenAt.toISOString(),
  }));
}

async function errorOf(tx: ClinicTransaction, noteId: string) {
  const [row] = await tx.db
    .select()
    .from(noteErrors)
    .where(inThisClinic(tx, noteErrors, eq(noteErrors.noteId, noteId)));
  if (!row) return null;
  return {
    reason: row.reason,
    markedByName: row.markedByName,
    markedAt: row.markedAt.toISOString(),
  };
}
