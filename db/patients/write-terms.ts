import { eq } from 'drizzle-orm';
import type { Jurisdiction } from '@/clinical/clinics/jurisdictions';
import { patientTermsOf, type Findable } from '@/clinical/patients/search-terms';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { patientTerms } from '../schema/patients';

/** Writes what a patient can be found by, in place of what was there. */
export async function writeTerms(
  tx: ClinicTransaction,
  patientId: string,
  findable: Findable,
  jurisdiction: Jurisdiction,
): Promise<void> {
  await tx.db
    .delete(patientTerms)
    .where(inThisClinic(tx, patientTerms, eq(patientTerms.patientId, patientId)));
  const terms = patientTermsOf(findable, jurisdiction);
  await tx.db
    .insert(patientTerms)
    .values(terms.map((term) => ({ clinicId: tx.clinicId, term, patientId })));
}
