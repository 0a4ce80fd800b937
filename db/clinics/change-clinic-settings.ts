import { eq, sql } from 'drizzle-orm';
import type { ClinicSettings } from '@/clinical/clinics/clinic-settings';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { clinics } from '../schema/clinics';

/** Saves the clinic's settings over the revision that was read; the new revision, or `stale`. */
export async function changeClinicSettings(
  actor: Actor,
  input: { revision: number; settings: ClinicSettings },
): Promise<Result<{ revision: number }>> {
  return change(actor, 'clinic.change', async (tx) => {
    const { revision, settings } = input;
    const [saved] = await tx.db
      .update(clinics)
      .set({ ...settings, revision: sql`${clinics.revision} + 1` })
      .where(inThisClinic(tx, clinics, eq(clinics.revision, revision)))
      .returning({ revision: clinics.revision });
    if (saved) return { value: saved, about: { detail: { revision: saved.revision } } };
    const [current] = await tx.db
      .select({ revision: clinics.revision })
      .from(clinics)
      .where(inThisClinic(tx, clinics));
    if (!current) refuse({ kind: 'not_found' });
    return refuse({ kind: 'stale', theirRevision: current.revision });
  });
}
