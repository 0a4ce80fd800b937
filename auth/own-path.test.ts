import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path';

describe('where sign-in may lead', () => {
  it('takes own paths as they are', () => {
    expect(ownPath('/c/1/today')).toBe('/c/1/today');
    expect(ownPath('/c/1/patients/2?tab=plan#goal')).toBe('/c/1/patients/2?tab=plan#goal');
  });

  it.each([
    undefined,
    ['/c/1'],
    '',
    'c/1',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/..//evil.example',
    '/.//evil.example',
    '/sign-in?to=/x',
    '/api/auth/signout',
    '/reset/a-one-time-token',
    `/${'a'.repeat(2001)}`,
  ])('refuses %j', (to) => {
    expect(ownPath(to)).toBeNull();
  });
});
