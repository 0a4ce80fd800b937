import { eq } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { look } from '../look';
import { refuse } from '../refuse';
import { signedLetters } from '../schema/letters';
import { readLetter } from './lock-letter';

/**
 * The PDF as it was stored at signing, byte for byte. Each download is audited. The file's name
 * holds no patient: it ends in download folders and mail.
 */
export async function downloadLetter(
  actor: Actor,
  letterId: string,
): Promise<Result<{ pdf: Buffer; fileName: string }>> {
  return look(actor, 'letter.download', async (tx) => {
    const letter = await readLetter(tx, letterId);
    if (letter.status !== 'signed') refuse({ kind: 'wrong_state', state: letter.status });
    const [signed] = await tx.db
      .select({ pdf: signedLetters.pdf })
      .from(signedLetters)
      .where(inThisClinic(tx, signedLetters, eq(signedLetters.letterId, letterId)));
    if (!signed) throw new Error('A signed letter has no frozen bytes.');
    return {
      value: { pdf: signed.pdf, fileName: `letter-${letterId}.pdf` },
      about: { patientId: letter.patientId, noteId: letter.noteId, letterId },
    };
  });
}
