import type { ClinicLogo } from '@/clinical/clinics/clinic-logo';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { look } from '../look';
import { logoOf } from './logo-of';

/** The logo that the clinic's letters show now; null without one. */
export async function currentLogo(actor: Actor): Promise<Result<ClinicLogo | null>> {
  return look(actor, 'clinic.open', async (tx) => ({ value: await logoOf(tx), about: {} }));
}
