import { eq, sum } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { clinics } from '../schema/clinics';
import { documents } from '../schema/documents';

/** Bytes of documents; what was marked in error stays and counts. */
export async function clinicSpace(tx: ClinicTransaction): Promise<number> {
  const [used] = await tx.db
    .select({ bytes: sum(documents.byteSize) })
    .from(documents)
    .where(inThisClinic(tx, documents));
  return Number(used?.bytes ?? 0);
}

/**
 * What a patient's and the clinic's documents take, held until the transaction ends: two uploads at
 * once cannot both take the last of it.
 */
export async function lockedSpace(tx: ClinicTransaction, patientId: string) {
  await tx.db
    .select({ clinicId: clinics.clinicId })
    .from(clinics)
    .where(inThisClinic(tx, clinics))
    .for('no key update');
  const [used] = await tx.db
    .select({ bytes: sum(documents.byteSize) })
    .from(documents)
    .where(inThisClinic(tx, documents, eq(documents.patientId, patientId)));
  return { patientBytes: Number(used?.bytes ?? 0), clinicBytes: await clinicSpace(tx) };
}
