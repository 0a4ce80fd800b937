import type { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import type { PatientOf } from '@/clinical/patients/record-of';
import type { ActionResult } from '@/components/forms/action-result';
import type { Actor } from '@/db/actors/actor';
import { parsed, SIGNED_OUT } from './action-answer';

/**
 * Reads what an action about a patient was sent, and who sends it, in the clinic that it names. The
 * schema must hold clinic and patient, so that an action cannot leave out whom its page was for.
 */
export async function asked<Output extends PatientOf>(
  schema: z.ZodType<Output>,
  input: unknown,
): Promise<ActionResult<{ actor: Actor; input: Output }>> {
  const read = parsed(schema, input);
  if (!read.ok) return read;
  const actor = await currentActor(read.value.clinicId);
  return actor ? { ok: true, value: { actor, input: read.value } } : SIGNED_OUT;
}
