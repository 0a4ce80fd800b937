import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address';

describe('the client’s address', () => {
  it('is the last hop, never what the client claims', () => {
    expect(clientAddress('1.2.3.4, 203.0.113.9')).toBe('203.0.113.9');
  });

  it('is one /64 for IPv6 and plain IPv4 when mapped', () => {
    expect(clientAddress('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(clientAddress('2001:DB8:1::6')).toBe('2001:db8:1:0::/64');
    expect(clientAddress('::1')).toBe('0:0:0:0::/64');
    expect(clientAddress('::ffff:192.0.2.1')).toBe('192.0.2.1');
  });

  it('is unknown when it is no address', () => {
    for (const none of [null, undefined, '', 'unknown', '1.2.3.4, x'])
      expect(clientAddress(none)).toBeNull();
  });
});
