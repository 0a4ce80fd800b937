import { and, eq } from 'drizzle-orm';
import type { ClinicLogo } from '@/clinical/clinics/clinic-logo';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { clinicLogos } from '../schema/clinic-logos';
import { clinics } from '../schema/clinics';

/** The logo that the clinic's letters show now, without its bytes. */
export async function logoOf(tx: ClinicTransaction): Promise<ClinicLogo | null> {
  const [logo] = await tx.db
    .select({
      sha256: clinicLogos.sha256,
      width: clinicLogos.width,
      height: clinicLogos.height,
    })
    .from(clinicLogos)
    .innerJoin(
      clinics,
      and(eq(clinics.clinicId, clinicLogos.clinicId), eq(clinics.logoSha256, clinicLogos.sha256)),
    )
    .where(inThisClinic(tx, clinicLogos));
  return logo ?? null;
}
