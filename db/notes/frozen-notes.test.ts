import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalBytes, sha256Hex } from '../canonical';
import {
  draftNote,
  foundClinic,
  granted,
  signedNote,
  type ClinicFixture,
} from '../testing/clinic-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { openNote } from './open-note';
import { FINDING_TABLES } from '../schema/findings';

const database = withTestDatabase();
let clinic: ClinicFixture;
let note: { noteId: string; patientId: string };
let app: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  clinic = await foundClinic();
  note = await signedNote(clinic.physio);
  app = new pg.Client({ connectionString: database().appUrl });
  owner = new pg.Client({ connectionString: database().ownerUrl });
  await Promise.all([app.connect(), owner.connect()]);
  for (const client of [app, owner]) {
    await client.query(`set app.clinic_id = '${clinic.clinicId}'`);
  }
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
});

/** Tables whose rows are frozen with a signed note, and the note itself. */
const FROZEN = [
  ['notes', 'id', 'revision = revision + 1'],
  ['signed_notes', 'note_id', "sha256 = 'x'"],
  ['outcome_scores', 'note_id', 'score = 1'],
  ['narratives', 'note_id', "body = 'other words'"],
  ['draft_changes', 'note_id', 'seq = 9'],
  ['note_episodes', 'note_id', 'episode_id = gen_random_uuid()'],
] as const;

/** The words of the error that a statement meets; fails the test when it meets none. */
async function refusal(client: pg.Client, statement: string, values: unknown[] = []) {
  return client.query(statement, values).then(
    ({ rowCount }) => `no error, ${rowCount} rows`,
    (error: Error) => error.message,
  );
}

/** The same as the owner of the tables, who has taken the policy of the table away to see its rows. */
async function ownersRefusal(table: string, statement: string, values: unknown[] = []) {
  await owner.query('begin');
  await owner.query(`alter table ${table} no force row level security`);
  await owner.query('alter table notes no force row level security');
  const words = await refusal(owner, statement, values);
  await owner.query('rollback');
  return words;
}

const HELD = /never changed|never deleted|insert only|not a draft/;

describe('a signed note, attacked with raw SQL', () => {
  for (const [table, column, set] of FROZEN) {
    const statements = [
      `update ${table} set ${set} where ${column} = $1`,
      `delete from ${table} where ${column} = $1`,
    ];
    for (const statement of statements) {
      it(`refuses: ${statement}`, async () => {
        const values = [note.noteId];
        expect(await refusal(app, statement, values)).toMatch(
          new RegExp(`${HELD.source}|permission denied`),
        );
        expect(await ownersRefusal(table, statement, values)).toMatch(HELD);
      });
    }
  }

  it('refuses a new finding, in every table of findings', async () => {
    for (const table of Object.keys(FINDING_TABLES)) {
      const insertion = app.query(
        `insert into ${table} (clinic_id, note_id, code, side, at, moment, changed_at)
         values ($1, $2, 'added.later', 'midline', '', 'before', now())`,
        [clinic.clinicId, note.noteId],
      );
      await expect(insertion, table).rejects.toThrow('not a draft');
    }
  });

  it('refuses TRUNCATE of every table that holds the record, to the owner too', async () => {
    const tables = [
      ...Object.keys(FINDING_TABLES),
      'notes',
      'signed_notes',
      'draft_changes',
      'audit_entries',
      'patients',
      'letters',
      'signed_letters',
      'note_addenda',
      'note_errors',
      'episodes',
      'patient_facts',
    ];
    for (const table of tables) {
      await expect(app.query(`truncate ${table} cascade`), table).rejects.toThrow(
        'permission denied',
      );
      await expect(owner.query(`truncate ${table} cascade`), table).rejects.toThrow(
        'cannot be emptied',
      );
    }
  });

  it('refuses a signature without the document', async () => {
    const { noteId } = await draftNote(clinic.physio);
    const signing = app.query(
      `update notes set status = 'signed', signed_at = now() where id = $1`,
      [noteId],
    );
    await expect(signing).rejects.toThrow('without its document');
  });

  it('refuses a document whose hash is not its own', async () => {
    const insertion = app.query(
      `insert into signed_notes (clinic_id, note_id, content_version, document, sha256, signed_by, signed_at)
       values ($1, gen_random_uuid(), 1, '\\x00', 'not the hash', gen_random_uuid(), now())`,
      [clinic.clinicId],
    );
    await expect(insertion).rejects.toThrow('signed_notes_hash');
  });

  it('is read back from its bytes, which hash to what was stored', async () => {
    const opened = granted(await openNote(clinic.physio, note.noteId));
    expect(opened.status).toBe('signed');
    const signed = opened.signed;
    expect(signed && sha256Hex(canonicalBytes(signed.document))).toBe(signed?.sha256);
    expect(signed?.document.findings).toEqual(opened.content.findings);
  });
});

describe('the audit, attacked with raw SQL', () => {
  it('refuses update and delete, to the owner too', async () => {
    for (const statement of [
      `update audit_entries set act = 'nothing'`,
      'delete from audit_entries',
    ]) {
      expect(await refusal(app, statement)).toMatch('permission denied');
      expect(await ownersRefusal('audit_entries', statement)).toMatch('insert only');
    }
  });

  it('holds who signed the note', async () => {
    const { rows } = await app.query<{ act: string; account_id: string }>(
      `select act, account_id from audit_entries where note_id = $1 and act = 'note.sign'`,
      [note.noteId],
    );
    expect(rows).toEqual([{ act: 'note.sign', account_id: clinic.physio.accountId }]);
  });
});
