import { eq, isNull } from 'drizzle-orm';
import type { ClinicLogo, MadeLogo } from '@/clinical/clinics/clinic-logo';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { sha256Hex } from '../canonical';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { clinicLogos } from '../schema/clinic-logos';
import { clinics } from '../schema/clinics';

/**
 * Gives the clinic's letters another logo, or none, over the one that the page showed. Drafts follow
 * it; signed letters keep theirs, so that none is ever deleted.
 */
export async function changeClinicLogo(
  actor: Actor,
  input: { over: string | null; logo: MadeLogo | null },
): Promise<Result<ClinicLogo | null>> {
  return change(actor, 'clinic.change-logo', async (tx) => {
    const { over, logo } = input;
    const kept = logo && (await keepLogo(tx, logo));
    const [changed] = await tx.db
      .update(clinics)
      .set({ logoSha256: kept?.sha256 ?? null })
      .where(
        inThisClinic(
          tx,
          clinics,
          over === null ? isNull(clinics.logoSha256) : eq(clinics.logoSha256, over),
        ),
      )
      .returning({ clinicId: clinics.clinicId });
    if (!changed) refuse({ kind: 'blocked', words: CHANGED_MEANWHILE });
    return { value: kept, about: { detail: { sha256: kept?.sha256 ?? null, over } } };
  });
}

const CHANGED_MEANWHILE =
  'The logo was changed in another tab or by somebody else meanwhile, so nothing was changed now. Reload the page to see it, then try again.';

async function keepLogo(tx: ClinicTransaction, logo: MadeLogo): Promise<ClinicLogo> {
  const { mediaType, width, height, content } = logo;
  const sha256 = sha256Hex(content);
  await tx.db
    .insert(clinicLogos)
    .values({
      ...{ clinicId: tx.clinicId, sha256, mediaType, width, height, content },
      ...{ createdBy: tx.actor.accountId, createdAt: tx.now },
    })
    // Chosen again after another one, it is the same logo.
    .onConflictDoNothing();
  return { sha256, width, height };
}
