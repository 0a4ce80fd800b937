'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { clientAddress } from '@/auth/client-address';
import { writeSessionCookie } from '@/auth/session-cookie';
import { acceptInvitationSchema, type AcceptInvitationInput } from '@/clinical/accounts/person';
import type { ActionResult } from '@/components/forms/action-result';
import { paths } from '@/components/paths';
import { acceptInvitation as acceptInvitationVerb } from '@/db/accounts/accept-invitation';
import { parsed, refused } from '../../action-answer';

/** Open to whoever holds the one-time link: the verb uses it up. */
export async function acceptInvitation(
  token: string,
  values: AcceptInvitationInput,
): Promise<ActionResult<never>> {
  const input = parsed(acceptInvitationSchema, values);
  if (!input.ok) return input;
  const address = clientAddress((await headers()).get('x-forwarded-for'));
  const accepted = await acceptInvitationVerb(String(token), { ...input.value, address });
  if (!accepted.ok) return refused(accepted.refusal);
  await writeSessionCookie(accepted.value.secret);
  redirect(paths.today(accepted.value.clinicId));
}
