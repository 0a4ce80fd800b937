import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy, securityHeaders } from './auth/content-security-policy';
import { cookieNames, isServedOverTls } from './auth/cookie-names';
import { paths } from './components/paths';

/** Pages for people who are not signed in; the routes of `/api` answer for themselves. */
const OPEN_TO_ALL = /^\/(sign-in|welcome|invitations|reset|verify|api)(\/|$)/;

/**
 * Nonce, security headers, and the courtesy of sending a visitor without a cookie to sign in.
 * Never the authorisation: a cookie here may be forged or over, and every page, action and route
 * asks for its actor itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const isTls = isServedOverTls();
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy({
    nonce,
    isDevelopment: process.env.NODE_ENV === 'development',
    isServedOverTls: isTls,
  });

  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const isVisitor = !request.cookies.has(cookieNames().session);
  if (isReading && isVisitor && !OPEN_TO_ALL.test(pathname)) {
    const to = pathname === '/' ? undefined : `${pathname}${search}`;
    const response = NextResponse.redirect(new URL(paths.signIn(to), request.url));
    return guarded(response, policy, isTls);
  }

  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', `${pathname}${search}`);
  headers.set('content-security-policy', policy);
  return guarded(NextResponse.next({ request: { headers } }), policy, isTls);
}

function guarded(response: NextResponse, policy: string, isTls: boolean): NextResponse {
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'private, no-store');
  for (const [name, value] of Object.entries(securityHeaders(isTls)))
    response.headers.set(name, value);
  return response;
}

export const config = {
  // Everything but the files of the build and of public/, which are the same for everybody, and the
  // routes that take and give documents and logos: a body that passes here is cut short at 10 MB, and these
  // set headers that are stricter than a page's.
  matcher: [
    '/((?!_next/static|_next/image|favicon\\.ico|icon|api/c/[^/]+/documents/[^/]+$|api/c/[^/]+/logos(?:/[^/]+)?$|api/c/[^/]+/patients/[^/]+/documents$|.*\\.(?:png|svg|ico|webmanifest)$).*)',
  ],
};
