import { eq, sql } from 'drizzle-orm';
import type { PatientDetails, PatientInput } from '@/clinical/patients/patient-schema';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { presentParties } from '../contacts/present-parties';
import { refuse } from '../refuse';
import { patients } from '../schema/patients';
import { clinicFormatOf } from './clinic-format-of';
import { detailsOf } from './details-of';
import { readPatientInput } from './read-patient-input';
import { withContacts } from './with-contacts';
import { writeTerms } from './write-terms';

export type ChangePatient = {
  patientId: string;
  /** The revision that was on screen; another one now is `stale`. */
  revision: number;
  patient: PatientInput;
};

/** Saves a patient's details over the revision that was read. The audit row names the fields. */
export async function changePatient(
  actor: Actor,
  { patientId, revision, patient: input }: ChangePatient,
): Promise<Result<{ revision: number }>> {
  return change(actor, 'patient.change', async (tx) => {
    const { today, jurisdiction } = await clinicFormatOf(tx);
    const patient = await withContacts(tx, readPatientInput(input, today));
    const [before] = await tx.db
      .select()
      .from(patients)
      .where(inThisClinic(tx, patients, eq(patients.id, patientId)))
      .for('update');
    if (!before) return refuse({ kind: 'not_found' });
    if (before.revision !== revision) refuse({ kind: 'stale', theirRevision: before.revision });
    const standing = detailsOf(before, await presentParties(tx, before));
    await tx.db
      .update(patients)
      .set({ ...patient, revision: sql`${patients.revision} + 1` })
      .where(
        inThisClinic(tx, patients, eq(patients.id, patientId), eq(patients.revision, revision)),
      );
    await writeTerms(
      tx,
      patientId,
      { ...patient, recordNumber: before.recordNumber },
      jurisdiction,
    );
    return {
      value: { revision: revision + 1 },
      about: {
        patientId,
        detail: { fields: changedFields(standing, patient), revision: revision + 1 },
      },
    };
  });
}

/** The names of the fields that differ, never their contents. */
function changedFields(before: PatientDetails, after: PatientDetails): string {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old.get(name)))
    .map(([name]) => name)
    .join(' ');
}
