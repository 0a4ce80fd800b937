import { eq, isNull } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { patientFacts, patients } from '../schema/patients';
import { lockPatient } from './lock-patient';

/** Records that the patient was asked and knows of no allergy. Refused while one is recorded. */
export async function recordNoKnownAllergies(
  actor: Actor,
  { patientId }: { patientId: string },
): Promise<Result<{ patientId: string }>> {
  return change(actor, 'patient.record-fact', async (tx) => {
    await lockPatient(tx, patientId);
    const [allergy] = await tx.db
      .select({ id: patientFacts.id })
      .from(patientFacts)
      .where(
        inThisClinic(
          tx,
          patientFacts,
          eq(patientFacts.patientId, patientId),
          eq(patientFacts.kind, 'allergy'),
          isNull(patientFacts.endedAt),
        ),
      )
      .limit(1);
    if (allergy) refuse({ kind: 'wrong_state', state: 'one with an allergy recorded' });
    await tx.db
      .update(patients)
      .set({ hasNoKnownAllergies: true })
      .where(inThisClinic(tx, patients, eq(patients.id, patientId)));
    return { value: { patientId }, about: { patientId, detail: { kind: 'no_known_allergies' } } };
  });
}
