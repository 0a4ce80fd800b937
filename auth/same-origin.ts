import { ownOrigin } from './cookie-names';

/**
 * Whether a request comes from a page of ours, by what browsers write themselves and no page can
 * forge. Server actions compare this by themselves, a route that takes a form has to ask. A browser
 * that sends neither header cannot be told from a form of another site, and is refused.
 */
export function isFromOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site !== null && site !== 'same-origin') return false;
  if (origin !== null) return origin === new URL(ownOrigin()).origin;
  return site === 'same-origin';
}

/** Whether a page of another site asks: what it makes a browser open was looked at by nobody. */
export function isFromAnotherSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}
