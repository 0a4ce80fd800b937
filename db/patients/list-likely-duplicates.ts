import type { Comparable, LikelyDuplicate } from '@/clinical/patients/likeness';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { look } from '../look';
import { clinicFormatOf } from './clinic-format-of';
import { likelyDuplicates } from './likely-duplicates';

/** Who is registered already and may be the person of a form that is still being filled. */
export async function listLikelyDuplicates(
  actor: Actor,
  person: Comparable,
): Promise<Result<LikelyDuplicate[]>> {
  return look(actor, 'patient.find', async (tx) => {
    const { jurisdiction } = await clinicFormatOf(tx);
    return { value: await likelyDuplicates(tx, person, jurisdiction), about: {} };
  });
}
