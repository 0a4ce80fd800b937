import { cache } from 'react';
import { readSession } from '@/db/accounts/read-session';
import type { Session } from '@/db/accounts/session';
import { touchSession } from '@/db/accounts/touch-session';
import { readSessionCookie } from './session-cookie';

/** `by-itself` is a request that nobody made: polling, a timer. It does not put off the time-out. */
export type Asking = 'by-person' | 'by-itself';

const readOnce = cache(async (): Promise<Session | null> => {
  const secret = await readSessionCookie();
  return secret === null ? null : readSession(secret);
});

const touchOnce = cache(touchSession);

/**
 * The live session of this request, or null. Asks the row, once per render; in actions and routes
 * at each call. Puts off the idle time-out unless the request was made by itself.
 */
export async function currentSession(asking: Asking = 'by-person'): Promise<Session | null> {
  const session = await readOnce();
  if (session && asking === 'by-person') await touchOnce(session);
  return session;
}
