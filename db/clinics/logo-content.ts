import { eq } from 'drizzle-orm';
import type { LogoMediaType } from '@/clinical/clinics/clinic-logo';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { clinicLogos } from '../schema/clinic-logos';

export type LogoContent = { mediaType: LogoMediaType; content: Buffer };

/** The bytes of a logo that the clinic has or had. */
export async function logoContent(tx: ClinicTransaction, sha256: string): Promise<LogoContent> {
  const [logo] = await tx.db
    .select({ mediaType: clinicLogos.mediaType, content: clinicLogos.content })
    .from(clinicLogos)
    .where(inThisClinic(tx, clinicLogos, eq(clinicLogos.sha256, sha256)));
  return logo ?? refuse({ kind: 'not_found' });
}
