import { eq } from 'drizzle-orm';
import { addressee } from '@/clinical/letters/letter-address';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import { isTakenHome } from '@/clinical/letters/letter-kinds';
import type { LetterValues } from '@/clinical/letters/letter-values';
import { readLetterDocument } from '@/clinical/letters/read-letter-document';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { look } from '../look';
import { refuse } from '../refuse';
import { signedLetters } from '../schema/letters';
import { letterLoops } from '../schema/loops';
import { isReplaced } from './is-replaced';
import { recipientCopy } from './recipient-copy';

export type ExportedLetter = {
  /** From the frozen bytes, and from nothing else. */
  document: LetterDocument & { values: LetterValues };
  sha256: string;
  recipientId: string;
  pdf: Buffer;
  isReplaced: boolean;
  /** Whether nothing more is waited for from whom the copy asks. */
  isWithdrawn: boolean;
  /** ISO UTC */
  now: string;
  /** Without extension, and without the patient. */
  fileName: string;
};

/**
 * A signed letter and one recipient's PDF, to be handed over as a program reads it, with where the
 * letter stands now. Each is audited, as a download is.
 */
export async function exportLetter(
  actor: Actor,
  letterId: string,
  /** Whose copy; without it that of whom the letter is written to. */
  recipientId: string | null = null,
): Promise<Result<ExportedLetter>> {
  return look(actor, 'letter.export', async (tx) => {
    const copy = await recipientCopy(tx, letterId, recipientId);
    const [signed] = await tx.db
      .select()
      .from(signedLetters)
      .where(inThisClinic(tx, signedLetters, eq(signedLetters.letterId, letterId)));
    if (!signed) throw new Error('A signed letter has no frozen bytes.');
    const document = readLetterDocument(signed.document);
    const { values } = document;
    if (values === null) {
      const words = isTakenHome(document.kind)
        ? 'What a patient takes home is read by people and not by programs. Send its PDF.'
        : 'This letter was signed before letters kept what FHIR needs. Send its PDF, or replace it with a new letter.';
      return refuse({ kind: 'blocked', words });
    }
    const asks = addressee(document, copy.recipientId)?.id ?? copy.recipientId;
    return {
      value: {
        document: { ...document, values },
        sha256: signed.sha256,
        recipientId: copy.recipientId,
        pdf: copy.pdf,
        isReplaced: await isReplaced(tx, letterId),
        isWithdrawn: await isCancelled(tx, letterId, asks),
        now: tx.now.toISOString(),
        fileName: `letter-${letterId}-${copy.recipientId}`,
      },
      about: {
        patientId: copy.letter.patientId,
        noteId: copy.letter.noteId,
        letterId,
        detail: { recipientId: copy.recipientId },
      },
    };
  });
}

async function isCancelled(
  tx: ClinicTransaction,
  letterId: string,
  recipientId: string,
): Promise<boolean> {
  const [loop] = await tx.db
    .select({ state: letterLoops.state })
    .from(letterLoops)
    .where(
      inThisClinic(
        tx,
        letterLoops,
        eq(letterLoops.letterId, letterId),
        eq(letterLoops.recipientId, recipientId),
      ),
    );
  return loop?.state === 'cancelled';
}
