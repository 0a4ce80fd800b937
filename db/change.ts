import { permits, type Act } from '@/clinical/acts';
import type { Result } from '@/clinical/refusals';
import type { AnyActor } from './actors/actor';
import { audit, type About } from './audit';
import { inClinic, type ClinicTransaction } from './clinic-transaction';
import { RefusedError } from './refuse';

/**
 * The only way to write: permission, work and audit row stand or fall together. A refusal inside
 * the work rolls all of it back and comes out as a value; anything unexpected throws.
 */
export async function change<T>(
  actor: AnyActor,
  act: Act,
  work: (tx: ClinicTransaction) => Promise<{ value: T; about: About }>,
): Promise<Result<T>> {
  if (!permits(actor.role, act)) return { ok: false, refusal: { kind: 'not_permitted' } };
  try {
    const value = await inClinic(actor, async (tx) => {
      const done = await work(tx);
      await audit(tx, act, done.about);
      return done.value;
    });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
