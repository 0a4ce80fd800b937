'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { clientAddress } from '@/auth/client-address';
import { currentSession } from '@/auth/current-session';
import { clearSessionCookie, readSessionCookie } from '@/auth/session-cookie';
import { changePasswordSchema, type ChangePasswordInput } from '@/clinical/accounts/person';
import type { ActionResult } from '@/components/forms/action-result';
import { paths } from '@/components/paths';
import { changePassword as changePasswordVerb } from '@/db/accounts/change-password';
import {
  signOut as signOutVerb,
  signOutEverywhere as signOutEverywhereVerb,
} from '@/db/accounts/sign-out';
import { answer, parsed, SIGNED_OUT } from '../action-answer';

/** Ends this browser's session, whatever state it is in, and goes to the sign-in page. */
export async function signOut(): Promise<void> {
  const secret = await readSessionCookie();
  if (secret !== null) await signOutVerb(secret);
  await clearSessionCookie();
  redirect(paths.signIn());
}

/** Ends every session of the person, this one too, and goes to the sign-in page. */
export async function signOutEverywhere(): Promise<void> {
  const session = await currentSession();
  if (session) await signOutEverywhereVerb(session);
  await clearSessionCookie();
  redirect(paths.signIn());
}

/** Changes the person's own password. Answers how many other sessions ended. */
export async function changePassword(values: ChangePasswordInput): Promise<ActionResult<number>> {
  const session = await currentSession();
  if (!session) return SIGNED_OUT;
  const input = parsed(changePasswordSchema, values);
  if (!input.ok) return input;
  const address = clientAddress((await headers()).get('x-forwarded-for'));
  return answer(await changePasswordVerb(session, { ...input.value, address }));
}
