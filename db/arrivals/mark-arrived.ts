import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { newId } from '../new-id';
import { clinicFormatOf } from '../patients/clinic-format-of';
import { lockPatient } from '../patients/lock-patient';
import { refuse } from '../refuse';
import { arrivals } from '../schema/patients';
import { clinicians } from './list-clinicians';
import { waitingArrivals } from './waiting-arrivals';

export type MarkArrived = {
  patientId: string;
  /** The clinician they came to see; null for whoever is free. */
  forAccountId: string | null;
};

/** Marks a patient arrived now. Refused while they wait already. */
export async function markArrived(
  actor: Actor,
  { patientId, forAccountId }: MarkArrived,
): Promise<Result<{ arrivalId: string }>> {
  return change(actor, 'arrival.mark', async (tx) => {
    const patient = await lockPatient(tx, patientId);
    if (patient.deceasedOn !== null) refuse({ kind: 'wrong_state', state: 'marked deceased' });
    const { timeZone } = await clinicFormatOf(tx);
    const waiting = await waitingArrivals(tx, timeZone);
    if (waiting.some((arrival) => arrival.patientId === patientId)) {
      refuse({ kind: 'wrong_state', state: 'marked arrived' });
    }
    if (forAccountId !== null) {
      const known = await clinicians(tx);
      if (!known.some(({ accountId }) => accountId === forAccountId)) {
        refuse({ kind: 'invalid', fields: { forAccountId: 'Choose somebody who works here.' } });
      }
    }
    const arrivalId = newId();
    await tx.db.insert(arrivals).values({
      clinicId: tx.clinicId,
      id: arrivalId,
      patientId,
      forAccountId,
      arrivedAt: tx.now,
      markedBy: actor.accountId,
    });
    return { value: { arrivalId }, about: { patientId, subjectId: arrivalId } };
  });
}
