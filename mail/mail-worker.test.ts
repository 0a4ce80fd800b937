import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { simpleParser, type ParsedMail } from 'mailparser';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LoopOf } from '@/clinical/loops/record-step';
import { changeClinicSettings } from '@/db/clinics/change-clinic-settings';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { cancelMail } from '@/db/letter-mail/cancel-mail';
import { openMailJobs } from '@/db/letter-mail/open-mail-jobs';
import { downloadLetter } from '@/db/letters/download-letter';
import { openLetter } from '@/db/letters/open-letter';
import { granted, type ClinicFixture } from '@/db/testing/clinic-fixture';
import { foundLetterClinics } from '@/db/testing/letter-fixture';
import { askedToMail, letterToMail, mailShown, timePasses } from '@/db/testing/mail-fixture';
import { withTestDatabase } from '@/db/testing/with-test-database';
import { readMailSettings, type MailSettings } from './mail-settings';
import { startMailWorker, type MailOutcome } from './mail-worker';
import { openTestMailServer, type TestMailServer } from './testing/test-mail-server';

const database = withTestDatabase();
let clinic: ClinicFixture;
let server: TestMailServer;
let received: { to: string; mail: ParsedMail }[];
let outcomes: MailOutcome[];
let surprises: unknown[];
const stopping: (() => Promise<void>)[] = [];

const openServer = (port = 0) =>
  openTestMailServer(
    async ({ to, raw }) => {
      received.push({ to, mail: await simpleParser(raw) });
    },
    { port },
  );

beforeAll(async () => {
  ({ clinic } = await foundLetterClinics());
  const { clinicId: _id, revision, ...settings } = granted(await clinicSettings(clinic.owner));
  const email = 'desk@lighthouse.example';
  const name = 'Lighthouse Physio “Nord”';
  granted(
    await changeClinicSettings(clinic.owner, { revision, settings: { ...settings, name, email } }),
  );
});
beforeEach(async () => {
  [received, outcomes, surprises] = [[], [], []];
  server = await openServer();
});
afterEach(async () => {
  await Promise.all(stopping.splice(0).map((stop) => stop()));
  await server.close();
});

const settingsFor = (url: string): MailSettings =>
  readMailSettings({ SMTP_URL: url, MAIL_FROM: 'letters@notes.example' }).settings ??
  expect.fail('No settings.');

function send(more: Partial<MailSettings> = {}, url = server.url): void {
  const worker = startMailWorker({
    settings: { ...settingsFor(url), ...more },
    verifyAddress: ({ number }) => `https://notes.example/verify/here/${number}`,
    onOutcome: (outcome) => outcomes.push(outcome),
    onSurprise: (error) => surprises.push(error),
  });
  stopping.push(worker.stop);
}

const outcomeOf = (mailId: string, count = 1) =>
  expect
    .poll(() => outcomes.filter((each) => each.mailId === mailId).length, { timeout: 20_000 })
    .toBe(count);

const loopOf = async ({ letterId, recipientId }: LoopOf) => {
  const { signed } = granted(await openLetter(clinic.physio, letterId));
  return signed?.loops.find((each) => each.recipientId === recipientId) ?? expect.fail();
};

describe('a letter that is e-mailed', () => {
  it('arrives with the PDF as it was signed, and without a word of the patient around it', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter, 'Rooms@bramble.example');
    send();
    await outcomeOf(mailId);
    const { to, mail } = received[0] ?? expect.fail('Nothing arrived.');
    expect(received).toHaveLength(1);
    expect(to).toBe('Rooms@bramble.example');
    const { pdf } = granted(await downloadLetter(clinic.physio, letter.letterId, 'r1'));
    const [attached] = mail.attachments;
    expect(mail.attachments).toHaveLength(1);
    expect(attached?.content.equals(pdf)).toBe(true);
    const { document } =
      granted(await openLetter(clinic.physio, letter.letterId)).signed ?? expect.fail();
    const number = document.number ?? expect.fail();
    expect(attached).toMatchObject({
      ...{ filename: `letter-${number}.pdf`, contentType: 'application/pdf' },
    });
    expect(mail.subject).toBe(`Letter ${number} from Lighthouse Physio “Nord”`);
    expect(mail.text).toContain(`https://notes.example/verify/here/${number}`);
    expect(mail.from?.value).toEqual([
      { name: 'Lighthouse Physio “Nord”', address: 'letters@notes.example' },
    ]);
    expect(mail.replyTo?.value[0]?.address).toBe('desk@lighthouse.example');
    expect(mail.messageId).toBe(`<${mailId}@notes.example>`);

    const { banner } = granted(await openLetter(clinic.physio, letter.letterId));
    const around = [mail.subject, mail.text, mail.html, ...mail.headerLines.map((l) => l.line)]
      .join('\n')
      .toLowerCase();
    for (const words of [
      banner.familyName,
      banner.givenNames,
      banner.dateOfBirth,
      'owska',
      'wilhelmina',
      '09-jul-1951',
      'x-ray',
      'thoracic',
      letter.patientId,
      'bramble radiology',
      'percy',
    ])
      expect(around, words).not.toContain(words.toLowerCase());
    expect(await loopOf(letter)).toMatchObject({
      state: 'sent',
      entries: [{}, { step: 'sent', method: 'emailed', recordedBy: 'Percy Physio-Test' }],
    });
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ status: 'sent', trouble: null });
    expect(surprises).toEqual([]);
  });

  it('is tried again after a temporary refusal, and then sent', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter, 'later@bramble.example');
    send();
    await outcomeOf(mailId);
    expect(await mailShown(clinic.physio, letter)).toMatchObject({
      ...{ status: 'queued', attempts: 1, trouble: 'asked_to_wait' },
      nextTryAt: expect.any(String),
    });
    expect(received).toEqual([]);
    await timePasses(database().ownerUrl, mailId);
    await outcomeOf(mailId, 2);
    expect(received.map(({ to }) => to)).toEqual(['later@bramble.example']);
    expect((await loopOf(letter)).state).toBe('sent');
  });

  it('fails at once when the address or the message is refused for good', async () => {
    for (const [address, trouble] of [
      ['refused@bramble.example', 'address_refused'],
      ['unwanted@bramble.example', 'letter_refused'],
    ] as const) {
      const letter = await letterToMail(clinic.physio);
      const mailId = await askedToMail(clinic.physio, letter, address);
      send();
      await outcomeOf(mailId);
      expect(await mailShown(clinic.physio, letter)).toMatchObject({
        ...{ status: 'failed', attempts: 1, trouble },
      });
      expect((await loopOf(letter)).state).toBe('written');
    }
    // The server quoted the addresses; what is told of a try does not.
    expect(JSON.stringify([outcomes, surprises])).not.toContain('bramble');
  });

  it('waits while the mail server is down', async () => {
    const { port, url } = server;
    await server.close();
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter);
    send({}, url);
    await outcomeOf(mailId);
    expect(await mailShown(clinic.physio, letter)).toMatchObject({
      ...{ status: 'queued', trouble: 'no_connection' },
    });
    server = await openServer(port);
    await timePasses(database().ownerUrl, mailId);
    await outcomeOf(mailId, 2);
    expect(received).toHaveLength(1);
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('never leaves once it was cancelled', async () => {
    const letter = await letterToMail(clinic.physio);
    const cancelled = await askedToMail(clinic.physio, letter);
    granted(await cancelMail(clinic.physio, { ...letter, mailId: cancelled }));
    const next = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, next, 'next@bramble.example');
    send();
    await outcomeOf(mailId);
    expect(received.map(({ to }) => to)).toEqual(['next@bramble.example']);
    expect((await loopOf(letter)).state).toBe('written');
  });
});

describe('the connection', () => {
  it('is given up where it would stay open to be read on the way', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter);
    // As it is to any machine but this one.
    send({ mayStayOpen: false });
    await outcomeOf(mailId);
    expect(received).toEqual([]);
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ trouble: 'no_encryption' });
    granted(await cancelMail(clinic.physio, { ...letter, mailId }));
  });

  it('says that the sign-in was refused, and which password it was to nobody', async () => {
    await server.close();
    server = await openTestMailServer(() => {}, {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) =>
        done(Object.assign(new Error('Bad password hunter2secret'), { responseCode: 535 })),
    });
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter);
    send({ signIn: { user: 'letters', password: 'hunter2secret' } });
    await outcomeOf(mailId);
    expect(await mailShown(clinic.physio, letter)).toMatchObject({
      ...{ status: 'queued', trouble: 'sign_in_refused' },
    });
    expect(JSON.stringify([outcomes, surprises])).not.toContain('hunter2secret');
    granted(await cancelMail(clinic.physio, { ...letter, mailId }));
  });
});

describe('what breaks off in the middle', () => {
  it('a process that is killed while it sends: another sends again, known for the same message', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter, 'hangs@bramble.example');
    const worker = spawn(process.execPath, ['--import', 'tsx', 'mail/testing/worker-process.ts'], {
      env: { ...process.env, SMTP_URL: server.url, MAIL_FROM: 'letters@notes.example' },
      stdio: 'ignore',
    });
    await expect.poll(() => received.length, { timeout: 20_000 }).toBe(1);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    // The server has the message, and nobody here knows.
    expect(await mailShown(clinic.physio, letter)).toMatchObject({
      ...{ status: 'queued', isBeingSent: true, attempts: 1 },
    });
    const jobs = await openMailJobs((error) => surprises.push(error));
    await timePasses(database().ownerUrl, mailId);
    await jobs.expire();
    await timePasses(database().ownerUrl, mailId);
    await jobs.close();
    send();
    await outcomeOf(mailId);
    expect(received.map(({ mail }) => mail.messageId)).toEqual([
      `<${mailId}@notes.example>`,
      `<${mailId}@notes.example>`,
    ]);
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ status: 'sent', attempts: 2 });
    expect((await loopOf(letter)).entries).toHaveLength(2);
  });

  it('a database that is away when the letter has left: it is asked again, and nothing leaves twice', async () => {
    const owner = new pg.Client({ connectionString: database().ownerUrl });
    await owner.connect();
    // A sequence counts what is rolled back as well.
    await owner.query(`
      create sequence tries;
      create function break_off() returns trigger language plpgsql security definer as $$
      begin
        if nextval('public.tries') <= 2 then raise exception 'away for a moment'; end if;
        return new;
      end $$;
      create trigger away before insert on loop_steps
        for each row when (new.method = 'emailed') execute function break_off();
    `);
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter);
    send();
    await outcomeOf(mailId);
    const { rows } = await owner.query('select last_value::int as tries from tries');
    await owner.query('drop trigger away on loop_steps');
    await owner.end();
    expect(rows).toEqual([{ tries: 3 }]);
    expect(received).toHaveLength(1);
    expect((await loopOf(letter)).state).toBe('sent');
    expect(surprises).toEqual([]);
  });
});
