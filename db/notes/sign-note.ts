import { eq } from 'drizzle-orm';
import { composeNote } from '@/clinical/notes/compose-note';
import { signCheck } from '@/clinical/notes/sign-check';
import type { NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { canonicalBytes, sha256Hex } from '../canonical';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { notes, signedNotes } from '../schema/notes';
import { forgetDevices } from './forget-devices';
import { lockOwnDraft } from './lock-note';
import { noteContentOf } from './note-content-of';

/**
 * Signs the actor's own draft at the revision they read: composes its document, freezes the
 * canonical bytes with their SHA-256, and closes the note to every later change. A change that is
 * being saved at the same time either is in the document or makes the revision stale.
 */
export async function signNote(
  actor: Actor,
  input: NoteOf & { revision: number },
): Promise<Result<{ sha256: string }>> {
  return change(actor, 'note.sign', async (tx) => {
    const note = await lockOwnDraft(tx, input);
    if (note.revision !== input.revision) {
      refuse({ kind: 'stale', theirRevision: note.revision });
    }
    const content = await noteContentOf(tx, note);
    const { missing } = signCheck(content);
    if (missing.length > 0) refuse({ kind: 'incomplete', missing });
    const document = composeNote(content, tx.now.toISOString());
    const bytes = canonicalBytes(document);
    const sha256 = sha256Hex(bytes);
    await tx.db.insert(signedNotes).values({
      clinicId: tx.clinicId,
      noteId: note.id,
      contentVersion: document.contentVersion,
      document: bytes,
      sha256,
      signedBy: actor.accountId,
      signedAt: tx.now,
    });
    await tx.db
      .update(notes)
      .set({ status: 'signed', signedAt: tx.now })
      .where(inThisClinic(tx, notes, eq(notes.id, note.id), eq(notes.status, 'draft')));
    await forgetDevices(tx, note.id);
    return {
      value: { sha256 },
      about: {
        patientId: note.patientId,
        noteId: note.id,
        detail: { revision: note.revision, sha256 },
      },
    };
  });
}
