import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { ABSOLUTE_HOURS } from '@/db/accounts/session';
import { authSecret } from './auth-options';
import { cookieNames, cookieOptions } from './cookie-names';

const MAX_AGE_SECONDS = ABSOLUTE_HOURS * 60 * 60;

/** Gives the browser the session just begun, in next-auth's own cookie. In actions and routes only. */
export async function writeSessionCookie(secret: string): Promise<void> {
  const value = await encode({
    token: { sid: secret },
    secret: authSecret(),
    maxAge: MAX_AGE_SECONDS,
  });
  const jar = await cookies();
  jar.set(cookieNames().session, value, { ...cookieOptions(), maxAge: MAX_AGE_SECONDS });
}

/** The session secret that the browser holds, or null: none, forged or too old. */
export async function readSessionCookie(): Promise<string | null> {
  const jar = await cookies();
  const value = jar.get(cookieNames().session)?.value;
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: authSecret() });
    return token?.sid ?? null;
  } catch {
    // Not encrypted by us, or past its time: the same as no cookie.
    return null;
  }
}

/** Takes the cookie back. In actions and routes only. */
export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  jar.set(cookieNames().session, '', { ...cookieOptions(), maxAge: 0 });
}
