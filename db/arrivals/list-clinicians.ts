import { asc, inArray, isNull } from 'drizzle-orm';
import type { Clinician } from '@/clinical/patients/arrival';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { look } from '../look';
import { memberships } from '../schema/identity';

/** Whom a patient can come to see in the actor's clinic. */
export async function listClinicians(actor: Actor): Promise<Result<Clinician[]>> {
  return look(actor, 'today.open', async (tx) => ({ value: await clinicians(tx), about: {} }));
}

export async function clinicians(tx: ClinicTransaction): Promise<Clinician[]> {
  return tx.db
    .select({ accountId: memberships.accountId, name: memberships.displayName })
    .from(memberships)
    .where(
      inThisClinic(
        tx,
        memberships,
        inArray(memberships.role, ['physiotherapist', 'owner']),
        isNull(memberships.disabledAt),
      ),
    )
    .orderBy(asc(memberships.displayName));
}
