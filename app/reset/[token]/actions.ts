'use server';

import { resetPasswordSchema, type ResetPasswordInput } from '@/clinical/accounts/person';
import type { ActionResult } from '@/components/forms/action-result';
import { resetPassword as resetPasswordVerb } from '@/db/accounts/reset-password';
import { answer, parsed } from '../../action-answer';

/** Open to whoever holds the one-time link: the verb uses it up. Signs nobody in. */
export async function resetPassword(
  token: string,
  values: ResetPasswordInput,
): Promise<ActionResult<null>> {
  const input = parsed(resetPasswordSchema, values);
  if (!input.ok) return input;
  return answer(await resetPasswordVerb(String(token), input.value));
}
