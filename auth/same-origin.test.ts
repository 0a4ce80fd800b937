import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isFromAnotherSite, isFromOwnPage } from './same-origin';

const OWN = 'https://notes.clinic.test';
const asked = (headers: Record<string, string>) =>
  new Request(`${OWN}/api/c/1/patients/2/documents`, { method: 'POST', headers });

beforeEach(() => {
  vi.stubEnv('NEXTAUTH_URL', OWN);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a request that writes', () => {
  it('comes from a page of ours when the browser says so', () => {
    expect(isFromOwnPage(asked({ origin: OWN, 'sec-fetch-site': 'same-origin' }))).toBe(true);
    expect(isFromOwnPage(asked({ origin: OWN }))).toBe(true);
    expect(isFromOwnPage(asked({ 'sec-fetch-site': 'same-origin' }))).toBe(true);
    const byItsOtherName = { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' };
    expect(isFromOwnPage(asked(byItsOtherName))).toBe(true);
  });

  it('does not when they say otherwise, or neither is there', () => {
    const others: Record<string, string>[] = [
      {},
      { origin: 'null' },
      { origin: 'https://notes.clinic.test.evil.test' },
      { origin: 'http://notes.clinic.test' },
      { origin: OWN, 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.test' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ];
    for (const headers of others)
      expect(isFromOwnPage(asked(headers)), JSON.stringify(headers)).toBe(false);
  });
});

it('an address typed or followed inside is no other site’s', () => {
  expect(isFromAnotherSite(asked({ 'sec-fetch-site': 'none' }))).toBe(false);
  expect(isFromAnotherSite(asked({ 'sec-fetch-site': 'same-origin' }))).toBe(false);
  expect(isFromAnotherSite(asked({}))).toBe(false);
  expect(isFromAnotherSite(asked({ 'sec-fetch-site': 'cross-site' }))).toBe(true);
});
