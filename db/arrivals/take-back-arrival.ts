import { eq, isNull } from 'drizzle-orm';
import type { PatientOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { demandSameClinic, demandSameRecord } from '../demand-same';
import { refuse } from '../refuse';
import { arrivals } from '../schema/patients';

/** Takes back an arrival that was marked by mistake. Refused once the visit has begun. */
export async function takeBackArrival(
  actor: Actor,
  input: PatientOf & { arrivalId: string },
): Promise<Result<{ patientId: string }>> {
  const { arrivalId, patientId } = input;
  return change(actor, 'arrival.undo', async (tx) => {
    demandSameClinic(tx, input);
    const [taken] = await tx.db
      .update(arrivals)
      .set({ takenBackAt: tx.now })
      .where(
        inThisClinic(
          tx,
          arrivals,
          eq(arrivals.id, arrivalId),
          eq(arrivals.patientId, patientId),
          isNull(arrivals.seenAt),
          isNull(arrivals.takenBackAt),
        ),
      )
      .returning({ patientId: arrivals.patientId });
    if (taken) {
      return { value: taken, about: { patientId: taken.patientId, subjectId: arrivalId } };
    }
    const [there] = await tx.db
      .select({ seenAt: arrivals.seenAt, patientId: arrivals.patientId })
      .from(arrivals)
      .where(inThisClinic(tx, arrivals, eq(arrivals.id, arrivalId)));
    if (!there) return refuse({ kind: 'not_found' });
    demandSameRecord({ patientId }, there);
    return refuse({
      kind: 'wrong_state',
      state: there.seenAt ? 'a visit that has begun' : 'taken back',
    });
  });
}
