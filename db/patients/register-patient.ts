import { sql } from 'drizzle-orm';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { clinics } from '../schema/clinics';
import { patients } from '../schema/patients';
import { clinicFormatOf } from './clinic-format-of';
import { likelyDuplicates } from './likely-duplicates';
import { readPatientInput } from './read-patient-input';
import { withContacts } from './with-contacts';
import { writeTerms } from './write-terms';

export type RegisterPatient = {
  patient: PatientInput;
  /** Whoever registers has seen the likely duplicates and says that this is somebody else. */
  isNotDuplicate: boolean;
};

/**
 * Registers a patient under the clinic's next record number. Refuses `duplicate_patient` when
 * somebody registered may be the same person and nobody has said otherwise.
 */
export async function registerPatient(
  actor: Actor,
  { patient: input, isNotDuplicate }: RegisterPatient,
): Promise<Result<{ patientId: string; recordNumber: string }>> {
  return change(actor, 'patient.register', async (tx) => {
    const { today, jurisdiction } = await clinicFormatOf(tx);
    const patient = await withContacts(tx, readPatientInput(input, today));
    // The number comes first: its lock makes two registrations of one person wait for each other.
    const recordNumber = await nextRecordNumber(tx);
    if (!isNotDuplicate) {
      const likely = await likelyDuplicates(tx, patient, jurisdiction);
      const patientIds = likely.map((each) => each.patient.patientId);
      if (patientIds.length > 0) refuse({ kind: 'duplicate_patient', patientIds });
    }
    const patientId = newId();
    await tx.db.insert(patients).values({
      ...patient,
      clinicId: tx.clinicId,
      id: patientId,
      recordNumber,
      revision: 1,
      registeredAt: tx.now,
      registeredBy: actor.accountId,
    });
    await writeTerms(tx, patientId, { ...patient, recordNumber }, jurisdiction);
    return {
      value: { patientId, recordNumber },
      about: { patientId, detail: { isNotDuplicate } },
    };
  });
}

async function nextRecordNumber(tx: ClinicTransaction): Promise<string> {
  const [clinic] = await tx.db
    .update(clinics)
    .set({ nextRecordNumber: sql`${clinics.nextRecordNumber} + 1` })
    .where(inThisClinic(tx, clinics))
    .returning({ next: clinics.nextRecordNumber });
  return clinic ? String(clinic.next - 1) : refuse({ kind: 'not_found' });
}
