import { eq } from 'drizzle-orm';
import { composeLetter } from '@/clinical/letters/compose-letter';
import { letterObjections, unsupportedCharacters } from '@/clinical/letters/letter-objections';
import type { LetterOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { canonicalBytes, sha256Hex } from '../canonical';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { lockNote } from '../notes/lock-note';
import { refuse } from '../refuse';
import { supersedeLoops } from '../loops/supersede-loops';
import { letters } from '../schema/letters';
import { freezeLetter, type LetterRenderer } from './freeze-letter';
import { newLetterNumber } from './letter-number';
import { letterSourceOf } from './letter-source-of';
import { lockOwnLetter } from './lock-letter';

/**
 * Signs the actor's own draft letter at the revisions of letter and note that they read: composes it
 * from both, refuses it while anything objects, freezes canonical bytes, hash and a PDF for each
 * recipient, and opens their loops. Its note may
 * still be a draft: an emergency does not wait. Of two signatures at once one wins.
 */
export async function signLetter(
  actor: Actor,
  input: LetterOf & { revision: number; noteRevision: number },
  render: LetterRenderer,
): Promise<Result<{ sha256: string; number: string }>> {
  return change(actor, 'letter.sign', async (tx) => {
    // Note before letter, as everywhere: what is being charted waits until the letter has its values.
    const note = await lockNote(tx, input);
    const letter = await lockOwnLetter(tx, input, input.revision);
    if (note.status === 'discarded') refuse({ kind: 'wrong_state', state: 'of a discarded note' });
    if (note.revision !== input.noteRevision) {
      refuse({ kind: 'stale', theirRevision: note.revision, of: 'chart' });
    }
    await demandNotReplaced(tx, letter.replacesLetterId);
    const number = newLetterNumber();
    const source = await letterSourceOf(tx, letter, note, number);
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
    await freezeLetter(tx, letter, source, { bytes, sha256, number }, render);
    await supersedeLoops(tx, letter.replacesLetterId);
    await tx.db
      .update(letters)
      .set({ status: 'signed', changedAt: tx.now })
      .where(inThisClinic(tx, letters, eq(letters.id, letter.id), eq(letters.status, 'draft')));
    return {
      value: { sha256, number },
      about: {
        patientId: letter.patientId,
        noteId: letter.noteId,
        letterId: letter.id,
        detail: { revision: letter.revision, sha256 },
      },
    };
  });
}

/** Of two letters that replace the same one, one is signed. The note's lock keeps them in turn. */
async function demandNotReplaced(tx: ClinicTransaction, replaced: string | null): Promise<void> {
  if (replaced === null) return;
  const [other] = await tx.db
    .select({ id: letters.id })
    .from(letters)
    .where(
      inThisClinic(
        tx,
        letters,
        eq(letters.replacesLetterId, replaced),
        eq(letters.status, 'signed'),
      ),
    );
  if (other) {
    const words =
      'Another letter has replaced that one meanwhile. Discard this one, or replace the newer letter.';
    refuse({ kind: 'blocked', words });
  }
}
