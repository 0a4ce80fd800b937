import { eq } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { patients } from '../schema/patients';
import type { PatientRow } from './summary';

/** The patient's row, locked, so that two people at two desks take turns. */
export async function lockPatient(tx: ClinicTransaction, patientId: string): Promise<PatientRow> {
  const [patient] = await tx.db
    .select()
    .from(patients)
    .where(inThisClinic(tx, patients, eq(patients.id, patientId)))
    .for('update');
  return patient ?? refuse({ kind: 'not_found' });
}
