'use server';

import { redirect } from 'next/navigation';
import { writeSessionCookie } from '@/auth/session-cookie';
import { welcomeSchema, type WelcomeInput } from '@/clinical/clinics/clinic-settings';
import type { ActionResult } from '@/components/forms/action-result';
import { paths } from '@/components/paths';
import { createClinic } from '@/db/clinics/create-clinic';
import { parsed, refused } from '../action-answer';

/** Open to whoever holds the one-time token, while there is no clinic: the verb checks both. */
export async function foundClinic(
  token: string,
  values: WelcomeInput,
): Promise<ActionResult<never>> {
  const input = parsed(welcomeSchema, values);
  if (!input.ok) return input;
  const founded = await createClinic(String(token), input.value);
  if (!founded.ok) return refused(founded.refusal);
  await writeSessionCookie(founded.value.secret);
  redirect(paths.today(founded.value.clinicId));
}
