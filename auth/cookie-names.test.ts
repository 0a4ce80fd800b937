import { afterEach, describe, expect, it, vi } from 'vitest';
import { authOptions } from './auth-options';
import { contentSecurityPolicy, securityHeaders } from './content-security-policy';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the cookies of sign-in', () => {
  it('are bound to the host over TLS', () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://notes.example');
    vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32));
    const { cookies, useSecureCookies } = authOptions();
    expect(useSecureCookies).toBe(true);
    for (const cookie of Object.values(cookies ?? {})) {
      expect(cookie.name).toMatch(/^__Host-/);
      expect(cookie.options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
    }
    expect(Object.keys(cookies ?? {})).toHaveLength(3);
  });

  it('work without TLS too, under names that do not promise it', () => {
    vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
    vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32));
    const session = authOptions().cookies?.sessionToken;
    expect(session).toMatchObject({ name: 'physio-session', options: { secure: false } });
  });
});

describe('the content security policy', () => {
  const policy = contentSecurityPolicy({
    nonce: 'abc',
    isDevelopment: false,
    isServedOverTls: true,
  });

  it('runs scripts and styles by nonce only', () => {
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe-inline');
    for (const closed of ["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"])
      expect(policy).toContain(closed);
  });

  it('goes with HSTS over TLS only', () => {
    expect(securityHeaders(true)).toHaveProperty('Strict-Transport-Security');
    expect(securityHeaders(false)).not.toHaveProperty('Strict-Transport-Security');
  });
});
