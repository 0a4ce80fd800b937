import type { ClinicSettings } from '@/clinical/clinics/clinic-settings';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { look } from '../look';
import { refuse } from '../refuse';
import { clinics } from '../schema/clinics';

/** The settings as they stand, with the revision that a change must name. */
export type SavedClinicSettings = ClinicSettings & { clinicId: string; revision: number };

/** Name, letterhead, time zone and formats of the actor's clinic. */
export async function clinicSettings(actor: Actor): Promise<Result<SavedClinicSettings>> {
  return look(actor, 'clinic.open', async (tx) => {
    const [clinic] = await tx.db
      .select({
        clinicId: clinics.clinicId,
        name: clinics.name,
        address: clinics.address,
        telephone: clinics.telephone,
        email: clinics.email,
        website: clinics.website,
        letterheadNote: clinics.letterheadNote,
        timeZone: clinics.timeZone,
        dateFormat: clinics.dateFormat,
        jurisdiction: clinics.jurisdiction,
        revision: clinics.revision,
      })
      .from(clinics)
      .where(inThisClinic(tx, clinics));
    if (!clinic) refuse({ kind: 'not_found' });
    return { value: clinic, about: {} };
  });
}
