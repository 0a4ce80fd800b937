import { ownOrigin } from './cookie-names';

/**
 * Whether a request comes from a page of ours, by what browsers write themselves and no page can
 * forge. Server actions compare this by themselves, a route that takes a form has to ask. Who
 * sends neither header cannot be told from a form of another site, and is refused.
 */
export function isFromOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  // It compares with the address that was asked, under whatever name this server is reached.
  if (site !== null) return site === 'same-origin';
  return request.headers.get('origin') === new URL(ownOrigin()).origin;
}

/** Whether a page of another site asks: what it makes a browser open was looked at by nobody. */
export function isFromAnotherSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}
