'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { clientAddress } from '@/auth/client-address';
import { ownPath } from '@/auth/own-path';
import { writeSessionCookie } from '@/auth/session-cookie';
import { signInSchema } from '@/clinical/accounts/person';
import type { SignInInput } from '@/components/account/sign-in-form';
import type { ActionResult } from '@/components/forms/action-result';
import { paths } from '@/components/paths';
import { signIn as signInVerb } from '@/db/accounts/sign-in';
import { signOut as signOutVerb } from '@/db/accounts/sign-out';
import { parsed, refused } from '../action-answer';

/** Open to everybody: signing in is what makes an actor. `to` comes back from the browser. */
export async function signIn(to: string | null, values: SignInInput): Promise<ActionResult<never>> {
  const input = parsed(signInSchema, values);
  if (!input.ok) return input;
  const address = clientAddress((await headers()).get('x-forwarded-for'));
  const signedIn = await signInVerb({ ...input.value, address });
  if (!signedIn.ok) return refused(signedIn.refusal);
  await writeSessionCookie(signedIn.value.secret);
  redirect(ownPath(to) ?? paths.home());
}

/**
 * Signs in again over a page that was left open, whose changes wait. Only the person whose page it
 * is: anybody else gets no session here, and the browser's cookie stays as it is.
 */
export async function signInAgain(
  accountId: string,
  values: SignInInput,
): Promise<ActionResult<null>> {
  const input = parsed(signInSchema, values);
  if (!input.ok) return input;
  const address = clientAddress((await headers()).get('x-forwarded-for'));
  const signedIn = await signInVerb({ ...input.value, address });
  if (!signedIn.ok) return refused(signedIn.refusal);
  if (signedIn.value.accountId !== accountId) {
    await signOutVerb(signedIn.value.secret);
    const words =
      'This page belongs to somebody else, and only they can go on with it. To work as yourself, sign in on a page of your own.';
    return { ok: false, words };
  }
  await writeSessionCookie(signedIn.value.secret);
  return { ok: true, value: null };
}
