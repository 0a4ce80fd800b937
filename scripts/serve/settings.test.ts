import { expect, it } from 'vitest';
import { mailEnvironment } from './mail-environment';
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

it('refuses e-mail that is set up by halves, and hands on what is whole', () => {
  const APP_URL = 'https://notes.example.test';
  const half = { SMTP_URL: 'smtps://user:hunter2secret@mail.example.org' };
  expect(() => readSettings({ AUTH_SECRET, APP_URL, ...half })).toThrow(/^((?!hunter2)[^])*$/);
  expect(() => readSettings({ AUTH_SECRET, APP_URL, ...half })).toThrow('MAIL_FROM is not');
  expect(() => mailEnvironment(half)).toThrow('MAIL_FROM is not');
  const whole = { ...half, MAIL_FROM: 'letters@example.org' };
  expect(mailEnvironment({ ...whole, OTHER: 'secret' })).toEqual(whole);
  // Said to be nothing rather than left out: Next reads .env files for what is not set.
  expect(mailEnvironment({})).toEqual({ SMTP_URL: '', MAIL_FROM: '' });
});
