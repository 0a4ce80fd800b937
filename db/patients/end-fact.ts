import { eq, isNull } from 'drizzle-orm';
import { endFactSchema, type EndFactInput } from '@/clinical/patients/fact-schema';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { invalidFields } from '../read-input';
import { refuse } from '../refuse';
import { patientFacts } from '../schema/patients';

/** Ends a fact, with the reason; it stays readable. The race of two endings loses by itself. */
export async function endFact(
  actor: Actor,
  input: EndFactInput,
): Promise<Result<{ patientId: string }>> {
  return change(actor, 'patient.end-fact', async (tx) => {
    const read = endFactSchema.safeParse(input);
    if (!read.success) return refuse(invalidFields(read.error));
    const { factId, because } = read.data;
    const [ended] = await tx.db
      .update(patientFacts)
      .set({ endedAt: tx.now, endedBy: actor.accountId, endedBecause: because })
      .where(
        inThisClinic(tx, patientFacts, eq(patientFacts.id, factId), isNull(patientFacts.endedAt)),
      )
      .returning({ patientId: patientFacts.patientId, kind: patientFacts.kind });
    if (!ended) {
      const [there] = await tx.db
        .select({ id: patientFacts.id })
        .from(patientFacts)
        .where(inThisClinic(tx, patientFacts, eq(patientFacts.id, factId)));
      return refuse(there ? { kind: 'wrong_state', state: 'ended' } : { kind: 'not_found' });
    }
    return {
      value: { patientId: ended.patientId },
      about: { patientId: ended.patientId, subjectId: factId, detail: { kind: ended.kind } },
    };
  });
}
