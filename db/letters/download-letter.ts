import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { look } from '../look';
import { recipientCopy } from './recipient-copy';

/**
 * The PDF for one recipient as it was stored at signing, byte for byte. Each download is audited. The file's name
 * holds no patient: it ends in download folders and mail.
 */
export async function downloadLetter(
  actor: Actor,
  letterId: string,
  /** Whose copy; without it that of whom the letter is written to. */
  recipientId: string | null = null,
): Promise<Result<{ pdf: Buffer; fileName: string }>> {
  return look(actor, 'letter.download', async (tx) => {
    const copy = await recipientCopy(tx, letterId, recipientId);
    return {
      value: { pdf: copy.pdf, fileName: `letter-${letterId}-${copy.recipientId}.pdf` },
      about: {
        patientId: copy.letter.patientId,
        noteId: copy.letter.noteId,
        letterId,
        detail: { recipientId: copy.recipientId },
      },
    };
  });
}
