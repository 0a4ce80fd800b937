import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { signInSchema } from '@/clinical/accounts/person';
import { readSession } from '@/db/accounts/read-session';
import { ABSOLUTE_HOURS } from '@/db/accounts/session';
import { signIn } from '@/db/accounts/sign-in';
import { signOut } from '@/db/accounts/sign-out';
import { clientAddress } from './client-address';
import { cookieNames, cookieOptions, isServedOverTls } from './cookie-names';
import { logAuthCode, logSurprise } from './log';

/** The secret that encrypts the cookie. Throws when the process was not started by our scripts. */
export function authSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET ?? process.env.AUTH_SECRET;
  if (!secret) throw new Error('AUTH_SECRET is not set.');
  return secret;
}

/**
 * next-auth's protocol endpoints on our own sessions. The cookie is a JWT with the session's secret
 * and nothing else; the row decides whenever it is read. A revoked row throws in `jwt`, which makes
 * next-auth answer no session and clear the cookie.
 */
export function authOptions(): NextAuthOptions {
  const names = cookieNames();
  const options = cookieOptions();
  return {
    secret: authSecret(),
    useSecureCookies: isServedOverTls(),
    session: { strategy: 'jwt', maxAge: ABSOLUTE_HOURS * 60 * 60 },
    cookies: {
      sessionToken: { name: names.session, options },
      csrfToken: { name: names.csrf, options },
      callbackUrl: { name: names.callbackUrl, options },
    },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        name: 'password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (typed, request) => {
          const parsed = signInSchema.safeParse(typed);
          if (!parsed.success) return null;
          const forwarded: unknown = request.headers?.['x-forwarded-for'];
          const address = clientAddress(typeof forwarded === 'string' ? forwarded : null);
          const signedIn = await signIn({ ...parsed.data, address });
          if (!signedIn.ok) return null;
          return { id: signedIn.value.accountId, sessionSecret: signedIn.value.secret };
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) => {
        // `user` is there at sign-in only, whatever its type says.
        if (user as typeof user | undefined) return { sid: user.sessionSecret };
        if (!token.sid || !(await readSession(token.sid))) throw new Error('The session is over.');
        return { sid: token.sid };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token.sid) await signOut(token.sid);
      },
    },
    logger: {
      error: (code, metadata) => {
        if (code === 'JWT_SESSION_ERROR') return;
        logAuthCode('error', code);
        if (metadata instanceof Error) logSurprise(metadata, { act: 'next-auth' });
      },
      warn: (code) => logAuthCode('warn', code),
      debug: () => {},
    },
  };
}
