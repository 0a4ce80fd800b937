import { isoDateIn } from '@/clinical/dates';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { clinics } from '../schema/clinics';

/** How this clinic writes dates, and which calendar day it is there (ISO). */
export async function clinicFormatOf(
  tx: ClinicTransaction,
): Promise<ClinicFormat & { today: string }> {
  const [clinic] = await tx.db
    .select({
      timeZone: clinics.timeZone,
      dateFormat: clinics.dateFormat,
      jurisdiction: clinics.jurisdiction,
    })
    .from(clinics)
    .where(inThisClinic(tx, clinics));
  if (!clinic) return refuse({ kind: 'not_found' });
  return { ...clinic, today: isoDateIn(tx.now, clinic.timeZone) };
}
