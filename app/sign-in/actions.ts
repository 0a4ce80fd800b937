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
