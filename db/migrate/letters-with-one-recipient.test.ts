import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readLetterDocument } from '@/clinical/letters/read-letter-document';
import { canonicalBytes, sha256Hex } from '@/db/canonical';
import { asAdmin, databaseUrl, dropDatabase } from '@/db/testing/global-setup';

const { adminUrl } = inject('testServer');
const name = `physio_letters_${randomBytes(4).toString('hex')}`;
const FOLDER = path.join(process.cwd(), 'db', 'migrations');
const files = readdirSync(FOLDER).filter((each) => each.endsWith('.sql'));
const NEW = files.findIndex((each) => each.startsWith('0012_'));

let owner: Client;

const run = async (migrations: readonly string[]) => {
  for (const file of migrations)
    for (const statement of readFileSync(path.join(FOLDER, file), 'utf8').split(
      '--> statement-breakpoint',
    ))
      await owner.query(statement);
};

beforeAll(async () => {
  await asAdmin(adminUrl, (client) => client.query(`create database ${name}`));
  // No superuser: row-level security binds it as it binds an operator's own.
  owner = new Client({ connectionString: databaseUrl(adminUrl, name) });
  await owner.connect();
  await run(files.slice(0, NEW));
});
afterAll(async () => {
  await owner.end();
  await asAdmin(adminUrl, (client) => dropDatabase(client, name));
});

const EARLIER = ['clinics', 'patients', 'notes', 'letters', 'signed_letters'];
const ADDED = ['letter_recipients', 'letter_loops', 'loop_steps'];

async function unforced<T>(tables: readonly string[], work: () => Promise<T>): Promise<T> {
  const all = (how: string) =>
    owner.query(tables.map((table) => `alter table ${table} ${how} row level security`).join(';'));
  await all('no force');
  const value = await work();
  await all('force');
  return value;
}

const PARTY = { name: 'Bramble Radiology', lines: ['9 Specimen Road', 'Telephone 03 5550 0111'] };
const FIRST_VERSION = {
  contentVersion: 1,
  kind: 'imaging-request',
  title: 'X-ray request',
  recipient: PARTY,
  copyTo: { name: 'Dr Grebe', lines: [] },
  answers: { urgency: 'urgent_24h' },
  sections: [],
};

describe('letters that were signed with one recipient', () => {
  it('keep their PDF to the byte, and wait to be sent', async () => {
    const [clinic, patient, note, letter, author] = Array.from({ length: 5 }, () => uuid());
    const bytes = canonicalBytes(FIRST_VERSION);
    const pdf = randomBytes(500);
    await unforced(EARLIER, async () => {
      await owner.query('begin');
      await owner.query(
        `insert into clinics (clinic_id, name, time_zone, date_format, jurisdiction, created_at)
       values ($1, 'Earlier Clinic', 'Australia/Melbourne', 'DD-MMM-YYYY', 'AU', now())`,
        [clinic],
      );
      await owner.query(
        `insert into patients (clinic_id, id, record_number, family_name, given_names, date_of_birth,
        sex, identifiers, handedness, revision, registered_at)
       values ($1, $2, '1001', 'Earlier-Test', 'Ida', '1951-07-09', 'female', '[]', 'right', 1, now())`,
        [clinic, patient],
      );
      await owner.query(
        `insert into notes (clinic_id, id, patient_id, kind, status, revision, author_account_id,
        occurred_at, started_at, changed_at)
       values ($1, $2, $3, 'initial', 'draft', 1, $4, now(), now(), now())`,
        [clinic, note, patient, author],
      );
      await owner.query(
        `insert into letters (clinic_id, id, patient_id, note_id, kind, status, revision,
        author_account_id, answers, started_at, changed_at)
       values ($1, $2, $3, $4, 'imaging-request', 'signed', 2, $5, '{}', now(), now())`,
        [clinic, letter, patient, note, author],
      );
      await owner.query(
        `insert into signed_letters
        (clinic_id, letter_id, content_version, document, sha256, pdf, signed_by, signed_at)
       values ($1, $2, 1, $3, $4, $5, $6, '2026-11-02T01:00:00Z')`,
        [clinic, letter, bytes, sha256Hex(bytes), pdf, author],
      );
      await owner.query('commit');
    });
    await run(files.slice(NEW));
    const { rows } = await unforced(ADDED, () =>
      owner.query(
        `select r.name, r.address, r.pdf, l.state, l.urgency, l.expects, s.step, s.recorded_by as by
       from letter_recipients r join letter_loops l using (clinic_id, letter_id)
       join loop_steps s using (clinic_id, letter_id)`,
      ),
    );
    expect(rows).toEqual([
      {
        name: PARTY.name,
        address: PARTY.lines.join('\n'),
        pdf,
        ...{ state: 'written', urgency: 'urgent_24h', expects: 'result', step: 'written' },
        by: author,
      },
    ]);
  });

  it('are read with recipients from the frozen bytes', () => {
    const document = readLetterDocument(canonicalBytes(FIRST_VERSION));
    expect(document.recipients).toEqual([
      { id: 'r1', role: 'to', ...PARTY },
      { id: 'r2', role: 'copy', name: 'Dr Grebe', lines: [] },
    ]);
    expect(document).toMatchObject({ number: null, replaces: null, enclosures: [] });
    expect(() => readLetterDocument(canonicalBytes({ contentVersion: 9 }))).toThrow('No reader');
  });
});
