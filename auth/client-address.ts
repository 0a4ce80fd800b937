import { isIP } from 'node:net';

/** The first four groups of an IPv6 address: what one household or one attacker is given whole. */
function network64(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - last.length);
  return [...groups, ...Array<string>(missing).fill('0'), ...last]
    .slice(0, 4)
    .map((group) => (group.replace(/^0+/, '') || '0').toLowerCase())
    .join(':');
}

/**
 * The client's address for limiting attempts, from X-Forwarded-For: the last entry, which the
 * reverse proxy nearest to us wrote, because earlier ones are the client's word. IPv6 by its /64
 * network. Null when there is none to trust.
 */
export function clientAddress(forwardedFor: string | null | undefined): string | null {
  const last = forwardedFor?.split(',').at(-1)?.trim() ?? '';
  const plain = last.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
  const kind = isIP(plain);
  if (kind === 4) return plain;
  if (kind === 6) return `${network64(plain)}::/64`;
  return null;
}
