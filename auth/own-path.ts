const CONTROL_OR_BACKSLASH = /[\p{Cc}\\]/u;

/**
 * A path of this product taken from a query, or null. Refused is whatever a browser may read as
 * another site (`//evil`, `/\evil`, `https:`), and the addresses that are no place to arrive at.
 */
export function ownPath(to: unknown): string | null {
  if (typeof to !== 'string' || to.length > 2000) return null;
  if (!to.startsWith('/') || CONTROL_OR_BACKSLASH.test(to)) return null;
  const base = 'http://own.invalid';
  if (!URL.canParse(to, base)) return null;
  const url = new URL(to, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return null;
  if (/^\/(api|sign-in|welcome|invitations|reset)(\/|$)/.test(url.pathname)) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
