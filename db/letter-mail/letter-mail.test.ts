import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoopOf } from '@/clinical/loops/record-step';
import { seedActor } from '../actors/actor-of-account';
import { connections } from '../connect';
import { openLetter } from '../letters/open-letter';
import { replaceLetter } from '../letters/replace-letter';
import { signLetter } from '../letters/sign-letter';
import { listLoops } from '../loops/list-loops';
import { recordDispatch } from '../loops/record-dispatch';
import { granted, type ClinicFixture } from '../testing/clinic-fixture';
import { CHARTED, foundLetterClinics, rawClients } from '../testing/letter-fixture';
import { askedToMail, letterToMail, mailShown, timePasses } from '../testing/mail-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { openToday } from '../today/open-today';
import { beginMail } from './begin-mail';
import { cancelMail } from './cancel-mail';
import { followMails } from './follow-mails';
import { mailLetter } from './mail-letter';
import { openMailJobs, type MailJobs } from './open-mail-jobs';
import { recordMailOutcome } from './record-mail-outcome';

const database = withTestDatabase();
let clinic: ClinicFixture;
let other: ClinicFixture;
let raw: Record<'app' | 'owner', pg.Client>;
let jobs: MailJobs;

beforeAll(async () => {
  ({ clinic, other } = await foundLetterClinics());
  raw = await rawClients(database, clinic.clinicId);
  jobs = await openMailJobs((error) => expect.fail(String(error)));
});
afterAll(async () => {
  await jobs.close();
  await Promise.all([raw.app.end(), raw.owner.end()]);
});

const nextJob = async () => (await jobs.next()) ?? expect.fail('No job is due.');
const jobRow = async (mailId: string) => {
  const { rows } = await raw.owner.query<{ state: string; data: unknown; delay: number }>(
    `select state::text, data, extract(epoch from start_after - now())::float8 as delay
     from physio_jobs.job where id = $1`,
    [mailId],
  );
  return rows[0] ?? null;
};
const loopOf = async ({ letterId, recipientId }: LoopOf) => {
  const { signed } = granted(await openLetter(clinic.physio, letterId));
  return signed?.loops.find((each) => each.recipientId === recipientId) ?? expect.fail();
};
const counts = async () => {
  const { rows } = await raw.app.query(
    'select (select count(*) from letter_mails) as mails, (select count(*) from physio_jobs.job) as jobs',
  );
  return rows;
};
const ASKED = { revision: 1, address: 'rooms@bramble.example', hasAgreed: true };

describe('asking for a letter to be e-mailed', () => {
  it('makes the row and its job, which names nobody', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter);
    expect(await mailShown(clinic.physio, letter)).toMatchObject({
      ...{ mailId, status: 'queued', attempts: 0, address: 'rooms@bramble.example' },
      ...{ requestedBy: 'Percy Physio-Test', isBeingSent: false, nextTryAt: null },
    });
    const { clinicId } = clinic;
    expect(await jobRow(mailId)).toMatchObject({ state: 'created', data: { clinicId, mailId } });
    // The loop says sent only when it was.
    expect(await loopOf(letter)).toMatchObject({ state: 'written', revision: 1 });
    const { rows } = await raw.app.query(
      `select account_id as who, detail from audit_entries where act = 'letter.mail' and subject_id = $1`,
      [mailId],
    );
    expect(rows).toEqual([
      { who: clinic.physio.accountId, detail: { recipientId: 'r1', hasAgreed: true } },
    ]);
    granted(await cancelMail(clinic.physio, { ...letter, mailId }));
  });

  it('pressed twice at once queues one', async () => {
    const letter = await letterToMail(clinic.physio);
    const before = await counts();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => mailLetter(clinic.physio, { ...letter, ...ASKED })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const refused of answers.filter(({ ok }) => !ok))
      expect(refused).toMatchObject({ refusal: { kind: 'blocked' } });
    expect(await counts()).not.toEqual(before);
    const { mailId } = await mailShown(clinic.physio, letter);
    granted(await cancelMail(clinic.physio, { ...letter, mailId }));
  });

  it('leaves neither row nor job when one of the two cannot be written', async () => {
    const letter = await letterToMail(clinic.physio);
    const before = await counts();
    for (const table of ['letter_mails', 'physio_jobs.job', 'audit_entries']) {
      await raw.owner.query(`revoke insert on ${table} from physio_app`);
      await expect(askedToMail(clinic.physio, letter), table).rejects.toThrow('permission denied');
      await raw.owner.query(`grant insert on ${table} to physio_app`);
      expect(await counts()).toEqual(before);
    }
  });

  it('is refused from a stale page, of a letter that was sent, and to reception', async () => {
    const letter = await letterToMail(clinic.physio);
    const ask = (more: object = {}, by = clinic.physio) =>
      mailLetter(by, { ...letter, ...ASKED, ...more });
    const refused = (kind: string) => ({ ok: false, refusal: { kind } });
    expect(await ask({ revision: 7 })).toMatchObject(refused('stale'));
    expect(await ask({ recipientId: 'r9' })).toMatchObject(refused('not_found'));
    expect(await ask({}, clinic.reception)).toMatchObject(refused('not_permitted'));
    const happenedAt = new Date().toISOString();
    const faxed = { step: 'sent', method: 'faxed', happenedAt, remark: '' } as const;
    granted(await recordDispatch(clinic.reception, { ...letter, revision: 1, ...faxed }));
    expect(await ask({ revision: 2 })).toMatchObject(refused('wrong_state'));
  });

  it('shows another clinic nothing, and lets it do nothing', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter);
    const notThere = { ok: false, refusal: { kind: 'not_found' } };
    const theirs = { ...letter, clinicId: other.clinicId };
    expect(await mailLetter(other.owner, { ...theirs, ...ASKED })).toEqual(notThere);
    expect(await cancelMail(other.owner, { ...theirs, mailId })).toEqual(notThere);
    expect(await followMails(other.owner, letter.letterId)).toEqual(notThere);
    expect(await followMails(clinic.reception, letter.letterId)).toMatchObject({ ok: false });
    const job = { jobId: mailId, mailId, queue: 'letter-mail', clinicId: other.clinicId };
    expect(granted(await beginMail(job))).toEqual({ is: 'over' });
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ status: 'queued', attempts: 0 });
    granted(await cancelMail(clinic.physio, { ...letter, mailId }));
  });
});

describe('a try', () => {
  it('is given the frozen PDF of its recipient, and cannot be cancelled meanwhile', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter, 'other.rooms@bramble.example');
    const job = await nextJob();
    expect(job.mailId).toBe(mailId);
    const begun = granted(await beginMail(job));
    if (begun.is !== 'to_send') return expect.fail(begun.is);
    expect(begun.mail.pdf.toString('latin1')).toContain('%PDF-for r1');
    expect(begun.mail).toMatchObject({
      address: 'other.rooms@bramble.example',
      clinicTelephone: '03 5550 0100',
    });
    expect(await mailShown(clinic.physio, letter)).toMatchObject({
      ...{ isBeingSent: true, attempts: 1 },
    });
    const refused = await cancelMail(clinic.physio, { ...letter, mailId });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'blocked' } });
    granted(await recordMailOutcome(job, null));
    expect(await loopOf(letter)).toMatchObject({
      state: 'sent',
      entries: [
        { step: 'written' },
        { step: 'sent', method: 'emailed', recordedBy: 'Percy Physio-Test' },
      ],
    });
    expect(await mailShown(clinic.physio, letter)).toMatchObject({
      ...{ status: 'sent', isBeingSent: false, sentAt: expect.any(String) },
    });
    expect(await jobRow(mailId)).toMatchObject({ state: 'completed' });
    // Said again, as after a break of the connection, it changes nothing.
    granted(await recordMailOutcome(job, null));
    granted(await recordMailOutcome(job, 'no_connection'));
    expect((await loopOf(letter)).entries).toHaveLength(2);
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ status: 'sent' });
  });

  it('that fails is put off longer each time, and after the last it has failed', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter);
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      const job = await nextJob();
      granted(await beginMail(job));
      const { status } = granted(await recordMailOutcome(job, 'no_connection'));
      const shown = await mailShown(clinic.physio, letter);
      expect(shown).toMatchObject({ attempts: attempt, trouble: 'no_connection' });
      if (attempt === 9) {
        expect(status).toBe('failed');
        expect(shown).toMatchObject({ status: 'failed', nextTryAt: null });
        break;
      }
      expect(shown.status).toBe('queued');
      // 30 to 60 seconds, and twice as long each time; the page shows when.
      const { delay } = (await jobRow(mailId)) ?? expect.fail();
      const first = 30 * 2 ** (attempt - 1);
      expect(delay).toBeGreaterThan(first - 5);
      expect(delay).toBeLessThan(2 * first + 1);
      const shownDelay = (Date.parse(shown.nextTryAt ?? '') - Date.now()) / 1000;
      expect(Math.abs(shownDelay - delay)).toBeLessThan(5);
      expect(await jobs.next()).toBeNull();
      await timePasses(database().ownerUrl, mailId);
    }
    // pg-boss tells of it once more, which changes nothing.
    const lost = await nextJob();
    expect(lost).toMatchObject({ mailId, queue: 'letter-mail-lost' });
    expect(granted(await recordMailOutcome(lost, 'interrupted'))).toEqual({ status: 'failed' });
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ trouble: 'no_connection' });
    expect(await jobs.next()).toBeNull();
  });

  it('that is refused for good fails at once, stands on Today, and can be asked for anew', async () => {
    const letter = await letterToMail(clinic.physio);
    await askedToMail(clinic.physio, letter);
    const job = await nextJob();
    granted(await beginMail(job));
    granted(await recordMailOutcome(job, 'address_refused'));
    expect(await mailShown(clinic.physio, letter)).toMatchObject({
      ...{ status: 'failed', trouble: 'address_refused', attempts: 1 },
    });
    expect((await loopOf(letter)).state).toBe('written');
    const onToday = async (who = clinic.physio) =>
      granted(await openToday(who)).notMailed.find(({ letterId }) => letterId === letter.letterId);
    expect(await onToday()).toMatchObject({
      mail: { status: 'failed', trouble: 'address_refused' },
    });
    expect(await onToday(clinic.reception)).toMatchObject({ title: null, recipientId: 'r1' });
    expect(granted(await openToday(other.owner)).notMailed).toEqual([]);
    const listed = granted(await listLoops(clinic.reception, { show: 'open' })).loops;
    expect(listed.find(({ letterId }) => letterId === letter.letterId)?.mail).toEqual({
      ...{ status: 'failed', trouble: 'address_refused' },
    });
    const again = await askedToMail(clinic.physio, letter, 'right@bramble.example');
    expect(await onToday()).toBeUndefined();
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ mailId: again });
    granted(await cancelMail(clinic.physio, { ...letter, mailId: again }));
    expect(await jobs.next()).toBeNull();
  });

  it('whose process is gone is made again, and after the last one it has failed', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter);
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      granted(await beginMail(await nextJob()));
      const shown = await mailShown(clinic.physio, letter);
      expect(shown).toMatchObject({ attempts: attempt, isBeingSent: true, status: 'queued' });
      expect(shown.trouble).toBe(attempt === 1 ? null : 'interrupted');
      await timePasses(database().ownerUrl, mailId);
      await jobs.expire();
      await timePasses(database().ownerUrl, mailId);
    }
    const lost = await nextJob();
    expect(lost).toMatchObject({ mailId, queue: 'letter-mail-lost' });
    granted(await recordMailOutcome(lost, 'interrupted'));
    expect(await mailShown(clinic.physio, letter)).toMatchObject({
      ...{ status: 'failed', trouble: 'interrupted', isBeingSent: false },
    });
    expect(await jobs.next()).toBeNull();
  });

  it('is not made for what waited more than a day', async () => {
    const { accountId, clinicId } = clinic.physio;
    const yesterday = Date.now() - 25 * 3_600_000;
    const past = await seedActor(accountId, clinicId, () => new Date(yesterday));
    const letter = await letterToMail(past);
    await askedToMail(past, letter);
    const job = await nextJob();
    expect(granted(await beginMail(job))).toEqual({ is: 'in_trouble', trouble: 'waited_too_long' });
    granted(await recordMailOutcome(job, 'waited_too_long'));
    expect(await mailShown(clinic.physio, letter)).toMatchObject({
      ...{ status: 'failed', trouble: 'waited_too_long', attempts: 0 },
    });
  });
});

describe('an e-mail that waits', () => {
  it('is cancelled, once, and its job with it', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter);
    granted(await cancelMail(clinic.physio, { ...letter, mailId }));
    expect(await cancelMail(clinic.physio, { ...letter, mailId })).toMatchObject({ ok: false });
    expect(await jobRow(mailId)).toMatchObject({ state: 'cancelled' });
    expect(await jobs.next()).toBeNull();
    // Nor is it sent by a process that had taken the job before.
    const taken = { jobId: mailId, mailId, queue: 'letter-mail', clinicId: clinic.clinicId };
    expect(granted(await beginMail(taken))).toEqual({ is: 'over' });
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ status: 'cancelled' });
  });

  it('is withdrawn when its letter leaves another way', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter);
    const happenedAt = new Date().toISOString();
    const posted = { step: 'sent', method: 'posted', happenedAt, remark: '' } as const;
    granted(await recordDispatch(clinic.reception, { ...letter, revision: 1, ...posted }));
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ status: 'cancelled' });
    expect(await jobRow(mailId)).toMatchObject({ state: 'cancelled' });
    expect(await jobs.next()).toBeNull();
  });

  it('is withdrawn when another letter replaces its own', async () => {
    const letter = await letterToMail(clinic.physio);
    await askedToMail(clinic.physio, letter);
    const instead = granted(await replaceLetter(clinic.physio, letter));
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ status: 'queued' });
    const asRead = { ...instead, revision: 1, noteRevision: CHARTED };
    granted(await signLetter(clinic.physio, asRead, () => Promise.resolve(Buffer.from('%PDF-'))));
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ status: 'cancelled' });
    expect(await jobs.next()).toBeNull();
  });

  it('is recorded as sent all the same when it was on its way already', async () => {
    const letter = await letterToMail(clinic.physio);
    await askedToMail(clinic.physio, letter);
    const job = await nextJob();
    granted(await beginMail(job));
    const happenedAt = new Date().toISOString();
    const posted = { step: 'sent', method: 'posted', happenedAt, remark: '' } as const;
    granted(await recordDispatch(clinic.reception, { ...letter, revision: 1, ...posted }));
    granted(await recordMailOutcome(job, null));
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ status: 'sent' });
    expect((await loopOf(letter)).entries).toHaveLength(2);
  });

  it('is not tried again once its letter left another way', async () => {
    const letter = await letterToMail(clinic.physio);
    await askedToMail(clinic.physio, letter);
    const job = await nextJob();
    granted(await beginMail(job));
    const happenedAt = new Date().toISOString();
    const posted = { step: 'sent', method: 'posted', happenedAt, remark: '' } as const;
    granted(await recordDispatch(clinic.reception, { ...letter, revision: 1, ...posted }));
    granted(await recordMailOutcome(job, 'asked_to_wait'));
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ status: 'cancelled' });
    expect(await jobs.next()).toBeNull();
  });

  it('is not sent by a process that comes to it after its letter left another way', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter);
    granted(await beginMail(await nextJob()));
    const happenedAt = new Date().toISOString();
    const posted = { step: 'sent', method: 'posted', happenedAt, remark: '' } as const;
    granted(await recordDispatch(clinic.reception, { ...letter, revision: 1, ...posted }));
    await timePasses(database().ownerUrl, mailId);
    await jobs.expire();
    await timePasses(database().ownerUrl, mailId);
    expect(granted(await beginMail(await nextJob()))).toEqual({ is: 'over' });
    expect(await mailShown(clinic.physio, letter)).toMatchObject({ status: 'cancelled' });
    expect(await jobs.next()).toBeNull();
  });
});

describe('the database', () => {
  it('keeps whose an e-mail is, and what came of it, against raw SQL', async () => {
    const letter = await letterToMail(clinic.physio);
    const mailId = await askedToMail(clinic.physio, letter);
    const attack = (set: string) =>
      raw.app.query(`update letter_mails set ${set}, revision = revision + 1 where id = $1`, [
        mailId,
      ]);
    for (const set of [
      `address = 'thief@elsewhere.example'`,
      `recipient_id = 'r2'`,
      `requested_by = '${clinic.colleague.accountId}'`,
    ])
      await expect(attack(set), set).rejects.toThrow('stays whose it is');
    await expect(attack(`status = 'sent'`)).rejects.toThrow('letter_mails_sent');
    await expect(attack(`status = 'failed'`)).rejects.toThrow('letter_mails_failed');
    await expect(attack(`status = 'elsewhere'`)).rejects.toThrow('letter_mails_status');
    await expect(attack(`status = 'cancelled', trying_since = now()`)).rejects.toThrow(
      'letter_mails_ended',
    );
    await expect(raw.app.query(`delete from letter_mails`)).rejects.toThrow('permission denied');
    granted(await cancelMail(clinic.physio, { ...letter, mailId }));
    await expect(attack(`status = 'queued'`)).rejects.toThrow('stays as it ended');
    // The owner too, who has to take off the wall to see a row.
    await raw.owner.query('alter table letter_mails no force row level security');
    for (const statement of [
      `update letter_mails set status = 'sent', sent_at = now(), revision = revision + 1 where id = '${mailId}'`,
      `delete from letter_mails where id = '${mailId}'`,
      'truncate letter_mails',
    ])
      await expect(raw.owner.query(statement), statement).rejects.toThrow(
        /stays as it ended|never deleted|cannot be emptied/,
      );
    await raw.owner.query('alter table letter_mails force row level security');
  });

  it('gives the app the queue to use, and nothing of it to make or drop', async () => {
    for (const statement of [
      'create table physio_jobs.mine (one int)',
      'drop table physio_jobs.job',
      'truncate physio_jobs.job',
      `select physio_jobs.create_queue('mine', '{"policy":"standard"}')`,
      `select physio_jobs.delete_queue('letter-mail')`,
    ])
      await expect(raw.app.query(statement), statement).rejects.toThrow(
        /permission denied|must be owner/,
      );
    await expect(
      connections().identity.execute('select 1 from physio_jobs.job'),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
