import { afterEach, describe, expect, it, vi } from 'vitest';
import { journalSecret } from './journal-secret';

const ONE = '0197a000-0000-7000-8000-000000000001';
const OTHER = '0197a000-0000-7000-8000-000000000002';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the secret of a journal', () => {
  it('is 256 bits, the same at every sign-in, and another one for each account', () => {
    vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(43));
    expect(Buffer.from(journalSecret(ONE), 'base64url')).toHaveLength(32);
    expect(journalSecret(ONE)).toBe(journalSecret(ONE.toUpperCase()));
    expect(journalSecret(OTHER)).not.toBe(journalSecret(ONE));
  });

  it('is of this installation, and does not tell its secret', () => {
    vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(43));
    const here = journalSecret(ONE);
    expect(here).not.toContain('xxxx');
    vi.stubEnv('NEXTAUTH_SECRET', 'y'.repeat(43));
    expect(journalSecret(ONE)).not.toBe(here);
  });
});
