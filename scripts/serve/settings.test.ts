import { expect, it } from 'vitest';
import { readSettings } from './settings';

const AUTH_SECRET = 'x'.repeat(32);

it('names everything that is missing at once, and how to make it', () => {
  expect(() => readSettings({})).toThrow(
    /AUTH_SECRET is not set[\s\S]*openssl[\s\S]*APP_URL is not/,
  );
});

it('refuses a short secret and what is no address', () => {
  const APP_URL = 'https://notes.example.test';
  expect(() => readSettings({ AUTH_SECRET: 'short', APP_URL })).toThrow('has 5 characters');
  for (const wrong of ['notes.example.test', 'ftp://a.test', 'https://a.test/notes']) {
    expect(() => readSettings({ AUTH_SECRET, APP_URL: wrong })).toThrow('is no web address');
  }
});

it('takes an origin, and warns where passwords would travel readable', () => {
  const read = (APP_URL: string) => readSettings({ AUTH_SECRET, APP_URL });
  expect(read('https://notes.example.test/')).toEqual({
    secret: AUTH_SECRET,
    appUrl: 'https://notes.example.test',
    warnings: [],
  });
  expect(read('http://localhost:3000').warnings).toEqual([]);
  expect(read('http://clinic.example.test').warnings).toHaveLength(1);
});
