import { eq, isNull } from 'drizzle-orm';
import { endFactSchema, type EndFactInput } from '@/clinical/patients/fact-schema';
import type { PatientOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { demandSameClinic, demandSameRecord } from '../demand-same';
import { invalidFields } from '../read-input';
import { refuse } from '../refuse';
import { patientFacts } from '../schema/patients';

/** Ends a fact, with the reason; it stays readable. The race of two endings loses by itself. */
export async function endFact(
  actor: Actor,
  of: PatientOf,
  input: EndFactInput,
): Promise<Result<{ patientId: string }>> {
  return change(actor, 'patient.end-fact', async (tx) => {
    demandSameClinic(tx, of);
    const read = endFactSchema.safeParse(input);
    if (!read.success) return refuse(invalidFields(read.error));
    const { factId, because } = read.data;
    const [ended] = await tx.db
      .update(patientFacts)
      .set({ endedAt: tx.now, endedBy: actor.accountId, endedBecause: because })
      .where(
        inThisClinic(
          tx,
          patientFacts,
          eq(patientFacts.id, factId),
          eq(patientFacts.patientId, of.patientId),
          isNull(patientFacts.endedAt),
        ),
      )
      .returning({ patientId: patientFacts.patientId, kind: patientFacts.kind });
    if (!ended) {
      const [there] = await tx.db
        .select({ patientId: patientFacts.patientId })
        .from(patientFacts)
        .where(inThisClinic(tx, patientFacts, eq(patientFacts.id, factId)));
      if (!there) return refuse({ kind: 'not_found' });
      demandSameRecord({ patientId: of.patientId }, there);
      return refuse({ kind: 'wrong_state', state: 'ended' });
    }
    return {
      value: { patientId: ended.patientId },
      about: { patientId: ended.patientId, subjectId: factId, detail: { kind: ended.kind } },
    };
  });
}
