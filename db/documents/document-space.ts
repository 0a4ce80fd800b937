import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { look } from '../look';
import { clinicSpace } from './used-space';

/** How many bytes the documents of the clinic take, for the page of its settings. */
export async function documentSpace(actor: Actor): Promise<Result<{ bytes: number }>> {
  return look(actor, 'document.measure', async (tx) => ({
    value: { bytes: await clinicSpace(tx) },
    about: {},
  }));
}
