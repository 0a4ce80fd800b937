import type { WaitingArrival } from '@/clinical/patients/arrival';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { look } from '../look';
import { clinicFormatOf } from '../patients/clinic-format-of';
import { waitingArrivals } from './waiting-arrivals';

/** Who came today and still waits, in order of coming. */
export async function listWaiting(actor: Actor): Promise<Result<WaitingArrival[]>> {
  return look(actor, 'today.open', async (tx) => {
    const { timeZone } = await clinicFormatOf(tx);
    return { value: await waitingArrivals(tx, timeZone), about: {} };
  });
}
