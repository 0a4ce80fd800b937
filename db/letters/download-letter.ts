import { asc, desc, eq } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { look } from '../look';
import { refuse } from '../refuse';
import { letterRecipients } from '../schema/letters';
import { readLetter } from './lock-letter';

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
    const letter = await readLetter(tx, letterId);
    if (letter.status !== 'signed') refuse({ kind: 'wrong_state', state: letter.status });
    const copies = await tx.db
      .select({ id: letterRecipients.id, pdf: letterRecipients.pdf })
      .from(letterRecipients)
      .where(
        inThisClinic(
          tx,
          letterRecipients,
          eq(letterRecipients.letterId, letterId),
          ...(recipientId === null ? [] : [eq(letterRecipients.id, recipientId)]),
        ),
      )
      .orderBy(desc(letterRecipients.role), asc(letterRecipients.position))
      .limit(1);
    const [copy] = copies;
    if (!copy) return refuse({ kind: 'not_found' });
    return {
      value: { pdf: copy.pdf, fileName: `letter-${letterId}-${copy.id}.pdf` },
      about: {
        patientId: letter.patientId,
        noteId: letter.noteId,
        letterId,
        detail: { recipientId: copy.id },
      },
    };
  });
}
