import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMailSettings } from './mail-settings';

const MAIL_FROM = 'letters@example.org';
const read = (SMTP_URL: string) => readMailSettings({ SMTP_URL, MAIL_FROM });

describe('what is set up for e-mail', () => {
  it('is nothing when neither is set', () => {
    expect(readMailSettings({})).toEqual({ settings: null, problems: [] });
    expect(readMailSettings({ SMTP_URL: '', MAIL_FROM: '' }).problems).toEqual([]);
  });

  it('says what is missing when one of the two is', () => {
    expect(readMailSettings({ MAIL_FROM }).problems).toEqual([
      expect.stringContaining('SMTP_URL is not'),
    ]);
    expect(readMailSettings({ SMTP_URL: 'smtp://mail.example.org' }).problems).toEqual([
      expect.stringContaining('MAIL_FROM is not'),
    ]);
    const named = readMailSettings({
      SMTP_URL: 'smtp://mail.example.org',
      MAIL_FROM: 'Clinic <letters@example.org>',
    });
    expect(named).toMatchObject({
      settings: null,
      problems: [expect.stringContaining('bare address')],
    });
  });

  it('is the server with its usual port, and encryption unless the server is on this machine', () => {
    expect(read('smtps://mail.example.org').settings).toEqual({
      host: 'mail.example.org',
      port: 465,
      isSecure: true,
      mayStayOpen: false,
      signIn: null,
      from: MAIL_FROM,
    });
    expect(read('smtp://mail.example.org').settings).toMatchObject({
      ...{ port: 587, isSecure: false, mayStayOpen: false },
    });
    for (const near of ['localhost', '127.0.0.1', '[::1]']) {
      expect(read(`smtp://${near}:2525`).settings).toMatchObject({ port: 2525, mayStayOpen: true });
    }
  });

  it('takes any user and password, percent-encoded', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string(), (user, password) => {
        const signIn = [user, password].map(encodeURIComponent).join(':');
        expect(read(`smtps://${signIn}@mail.example.org`).settings?.signIn).toEqual({
          user,
          password,
        });
      }),
    );
  });

  it('refuses what is no mail server, and never repeats the password', () => {
    for (const wrong of [
      'mail.example.org',
      'https://u:hunter2secret@mail.example.org',
      'smtp://u:hunter2secret@',
      'smtp://u:hunter2secret%zz@mail.example.org',
      'smtp://u:hunter2secret@mail.example.org/path',
      'smtp://u:hunter2secret@mail.example.org?tls=off',
      'smtp://u:hunter2secret@mail.example.org:99999',
    ]) {
      const { settings, problems } = read(wrong);
      expect(settings, wrong).toBeNull();
      expect(problems, wrong).toEqual([expect.stringContaining('SMTP_URL')]);
      expect(problems.join()).not.toContain('hunter2secret');
    }
  });
});
