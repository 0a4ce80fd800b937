import { isServedOverTls } from './cookie-names';
import { securityHeaders } from './content-security-policy';

/**
 * The headers of a route that `proxy.ts` does not pass: what it answers is nobody's page. A file
 * opened on its own runs nothing, loads nothing, and is in no frame.
 */
export function fileHeaders(): Record<string, string> {
  return {
    ...securityHeaders(isServedOverTls()),
    'Content-Security-Policy':
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'none'; frame-ancestors 'none'",
    'Cache-Control': 'private, no-store',
  };
}
