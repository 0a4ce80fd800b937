import { eq, isNull } from 'drizzle-orm';
import { factSchema, type FactInput } from '@/clinical/patients/fact-schema';
import { fold } from '@/clinical/patients/fold';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { newId } from '../new-id';
import { invalidFields } from '../read-input';
import { refuse } from '../refuse';
import { patientFacts, patients } from '../schema/patients';
import { lockPatient } from './lock-patient';

/** Records an allergy, condition, medicine or device. An allergy takes back "none known". */
export async function recordFact(
  actor: Actor,
  input: FactInput,
): Promise<Result<{ factId: string }>> {
  return change(actor, 'patient.record-fact', async (tx) => {
    const read = factSchema.safeParse(input);
    if (!read.success) return refuse(invalidFields(read.error));
    const { patientId, kind, name, remark, since, isAlert } = read.data;
    await lockPatient(tx, patientId);
    const standing = await tx.db
      .select({ name: patientFacts.name })
      .from(patientFacts)
      .where(
        inThisClinic(
          tx,
          patientFacts,
          eq(patientFacts.patientId, patientId),
          eq(patientFacts.kind, kind),
          isNull(patientFacts.endedAt),
        ),
      );
    if (standing.some((fact) => fold(fact.name) === fold(name))) {
      refuse({ kind: 'invalid', fields: { name: `${name} is recorded already.` } });
    }
    const factId = newId();
    await tx.db.insert(patientFacts).values({
      clinicId: tx.clinicId,
      id: factId,
      patientId,
      kind,
      name,
      remark,
      since,
      isAlert: isAlert || kind === 'allergy',
      recordedAt: tx.now,
      recordedBy: actor.accountId,
    });
    if (kind === 'allergy') {
      await tx.db
        .update(patients)
        .set({ hasNoKnownAllergies: false })
        .where(inThisClinic(tx, patients, eq(patients.id, patientId)));
    }
    return { value: { factId }, about: { patientId, subjectId: factId, detail: { kind } } };
  });
}
