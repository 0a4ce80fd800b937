import { eq } from 'drizzle-orm';
import type { DateFormat } from '@/clinical/dates';
import type { Result } from '@/clinical/refusals';
import { systemActor } from '../actors/system-actor';
import { inThisClinic } from '../clinic-transaction';
import { look } from '../look';
import { refuse } from '../refuse';
import { clinics } from '../schema/clinics';
import { signedLetters } from '../schema/letters';
import { isReplaced } from './is-replaced';

export type VerifiedLetter = {
  number: string;
  /** Hex SHA-256 of the frozen bytes. */
  sha256: string;
  /** ISO UTC. */
  signedAt: string;
  clinic: { name: string; telephone: string; timeZone: string; dateFormat: DateFormat };
  isReplaced: boolean;
};

/**
 * What a recipient compares a printed letter with: its hash, when it was signed and whether another
 * took its place. Nothing of whom it is about or what it says. The number cannot be guessed.
 */
export async function verifyLetter(of: {
  clinicId: string;
  number: string;
}): Promise<Result<VerifiedLetter>> {
  const actor = systemActor(of.clinicId);
  return look(actor, 'letter.verify', async (tx) => {
    const [signed] = await tx.db
      .select()
      .from(signedLetters)
      .where(inThisClinic(tx, signedLetters, eq(signedLetters.number, of.number)));
    const [clinic] = await tx.db.select().from(clinics).where(inThisClinic(tx, clinics));
    if (!signed || !clinic) return refuse({ kind: 'not_found' });
    const { name, telephone, timeZone, dateFormat } = clinic;
    return {
      value: {
        number: of.number,
        sha256: signed.sha256,
        signedAt: signed.signedAt.toISOString(),
        clinic: { name, telephone, timeZone, dateFormat },
        isReplaced: await isReplaced(tx, signed.letterId),
      },
      about: {},
    };
  });
}
