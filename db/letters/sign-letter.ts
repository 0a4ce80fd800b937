import { eq } from 'drizzle-orm';
import { composeLetter } from '@/clinical/letters/compose-letter';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import { letterObjections, unsupportedCharacters } from '@/clinical/letters/letter-objections';
import type { LetterOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { canonicalBytes, sha256Hex } from '../canonical';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { lockNote } from '../notes/lock-note';
import { refuse } from '../refuse';
import { letters, signedLetters } from '../schema/letters';
import { letterSourceOf } from './letter-source-of';
import { lockOwnLetter } from './lock-letter';

/** Renders the document that was frozen; `letters/render-letter-pdf` in the product. */
export type LetterRenderer = (
  document: LetterDocument,
  frozen: { sha256: string },
) => Promise<Buffer>;

/**
 * Signs the actor's own draft letter at the revisions of letter and note that they read: composes it
 * from both, refuses it while anything objects, freezes canonical bytes, hash and PDF. Its note may
 * still be a draft: an emergency does not wait. Of two signatures at once one wins.
 */
export async function signLetter(
  actor: Actor,
  input: LetterOf & { revision: number; noteRevision: number },
  render: LetterRenderer,
): Promise<Result<{ sha256: string }>> {
  return change(actor, 'letter.sign', async (tx) => {
    // Note before letter, as everywhere: what is being charted waits until the letter has its values.
    const note = await lockNote(tx, input);
    const letter = await lockOwnLetter(tx, input, input.revision);
    if (note.status === 'discarded') refuse({ kind: 'wrong_state', state: 'of a discarded note' });
    if (note.revision !== input.noteRevision) {
      refuse({ kind: 'stale', theirRevision: note.revision, of: 'chart' });
    }
    const source = await letterSourceOf(tx, letter, note, true);
    const composed = composeLetter(source);
    const [unsupported] = unsupportedCharacters(composed);
    if (unsupported) refuse({ kind: 'unsupported_script', words: unsupported.words });
    const objections = letterObjections(source);
    if (objections.length > 0) {
      const missing = objections.map(({ field, words }) => ({ id: field, words }));
      refuse({ kind: 'incomplete', missing });
    }
    const bytes = canonicalBytes(composed);
    const sha256 = sha256Hex(bytes);
    // Rendered from what was frozen: the PDF can say nothing that the bytes do not.
    const frozen = JSON.parse(bytes.toString('utf8')) as LetterDocument;
    const pdf = await render(frozen, { sha256 });
    await tx.db.insert(signedLetters).values({
      clinicId: tx.clinicId,
      letterId: letter.id,
      contentVersion: frozen.contentVersion,
      document: bytes,
      sha256,
      pdf,
      signedBy: actor.accountId,
      signedAt: tx.now,
    });
    await tx.db
      .update(letters)
      .set({ status: 'signed', changedAt: tx.now })
      .where(inThisClinic(tx, letters, eq(letters.id, letter.id), eq(letters.status, 'draft')));
    return {
      value: { sha256 },
      about: {
        patientId: letter.patientId,
        noteId: letter.noteId,
        letterId: letter.id,
        detail: { revision: letter.revision, sha256 },
      },
    };
  });
}
