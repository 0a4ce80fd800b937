/** The product's own address, as the start scripts give it; next-auth 4 reads the same variable. */
export function ownOrigin(): string {
  return process.env.NEXTAUTH_URL ?? process.env.APP_URL ?? 'http://localhost:3000';
}

/** Whether the browser reaches us over TLS, so that cookies can be bound to it. */
export function isServedOverTls(): boolean {
  return ownOrigin().startsWith('https://');
}

/**
 * Cookie names. `__Host-` makes the browser insist on Secure, on path `/` and on no Domain: neither
 * a neighbouring host nor plain HTTP can set or shadow it. It cannot be used without TLS.
 */
export function cookieNames() {
  const prefix = isServedOverTls() ? '__Host-' : '';
  return {
    session: `${prefix}physio-session`,
    csrf: `${prefix}physio-csrf`,
    callbackUrl: `${prefix}physio-callback-url`,
  } as const;
}

/** What every cookie of sign-in has; session cookies end with the absolute time-out. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isServedOverTls() } as const;
}
