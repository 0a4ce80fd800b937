import type { Act } from '@/clinical/acts';
import type { Result } from '@/clinical/refusals';
import type { AnyActor } from './actors/actor';
import type { About } from './audit';
import { change } from './change';
import type { ClinicTransaction } from './clinic-transaction';

/**
 * The only way to open a record. Reading is an act: it demands the permission and leaves its audit
 * row (once per person, patient and quarter of an hour), or nothing is returned.
 */
export async function look<T>(
  actor: AnyActor,
  act: Act,
  work: (tx: ClinicTransaction) => Promise<{ value: T; about: About }>,
): Promise<Result<T>> {
  return change(actor, act, work);
}
