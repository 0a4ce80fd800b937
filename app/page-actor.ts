import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { currentActor } from '@/auth/current-actor';
import { currentSession } from '@/auth/current-session';
import { ownPath } from '@/auth/own-path';
import { paths } from '@/components/paths';
import type { Session } from '@/db/accounts/session';
import type { Actor } from '@/db/actors/actor';

/** The session of the person looking at this page; a visitor is sent to sign in, and back here. */
export async function pageSession(): Promise<Session> {
  const session = await currentSession();
  if (session) return session;
  const path = ownPath((await headers()).get('x-path'));
  redirect(paths.signIn(path && path !== '/' ? path : undefined));
}

/**
 * The actor of this page in the clinic that its address names. A visitor is sent to sign in; a
 * clinic that is not theirs is answered as if it were not there.
 */
export async function pageActor(clinicId: string): Promise<Actor> {
  await pageSession();
  return (await currentActor(clinicId)) ?? notFound();
}
