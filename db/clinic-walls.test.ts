import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inClinic } from './clinic-transaction';
import { applyChanges } from './notes/apply-changes';
import { openNote } from './notes/open-note';
import { startNote } from './notes/start-note';
import { notes } from './schema/notes';
import {
  batchOf,
  chart,
  draftNote,
  foundClinic,
  granted,
  signedNote,
  type ClinicFixture,
} from './testing/clinic-fixture';
import { withTestDatabase } from './testing/with-test-database';

const database = withTestDatabase();
let ours: ClinicFixture;
let theirs: ClinicFixture;
let theirDraft: { noteId: string; patientId: string };
let app: pg.Client;

beforeAll(async () => {
  ours = await foundClinic('Ours');
  theirs = await foundClinic('Theirs');
  theirDraft = await draftNote(theirs.physio);
  await chart(theirs.physio, theirDraft, [[{ code: 'pain.nprs.current' }, 'score', 4]]);
  await signedNote(theirs.physio);
  app = new pg.Client({ connectionString: database().appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
});

/** Every table that the clinic policy must cover, asked of the database itself. */
async function clinicTables(): Promise<string[]> {
  const { rows } = await app.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'clinic_id' order by 1`,
  );
  return rows.map(({ name }) => name);
}

describe('the wall between clinics', () => {
  it('stands on every table that has a clinic: forced, with a policy, clinic first in the key', async () => {
    const owner = new pg.Client({ connectionString: database().ownerUrl });
    await owner.connect();
    const { rows } = await owner.query(
      `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
              exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'same_clinic') as policy,
              (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
               where i.indrelid = c.oid and i.indisprimary) as first_key
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r'
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id')
       order by 1`,
    );
    await owner.end();
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      expect(row).toMatchObject({
        enabled: true,
        forced: true,
        policy: true,
        first_key: 'clinic_id',
      });
    }
  });

  it('hides another clinic’s note from the verbs, as if it were not there', async () => {
    expect(await openNote(ours.physio, theirDraft.noteId)).toEqual({
      ok: false,
      refusal: { kind: 'not_found' },
    });
    const batch = batchOf(ours.physio, theirDraft.patientId, [
      [{ code: 'pain.nprs.current' }, 'score', 9],
    ]);
    expect(await applyChanges(ours.physio, { noteId: theirDraft.noteId, batch })).toEqual({
      ok: false,
      refusal: { kind: 'not_found' },
    });
    expect(
      await startNote(ours.physio, {
        patientId: theirDraft.patientId,
        kind: 'initial',
        episodes: [],
      }),
    ).toEqual({ ok: false, refusal: { kind: 'not_found' } });
  });

  it('refuses a batch that names another clinic than the actor’s', async () => {
    const batch = {
      ...batchOf(ours.physio, theirDraft.patientId, [[{ code: 'pain.nprs.current' }, 'score', 9]]),
      clinicId: theirs.clinicId,
    };
    expect(await applyChanges(ours.physio, { noteId: theirDraft.noteId, batch })).toEqual({
      ok: false,
      refusal: { kind: 'mismatch', what: 'clinic' },
    });
  });

  it('gives raw SQL no row of another clinic, in any table', async () => {
    await app.query(`set app.clinic_id = '${ours.clinicId}'`);
    for (const table of await clinicTables()) {
      const { rows } = await app.query(`select 1 from ${table} where clinic_id = $1`, [
        theirs.clinicId,
      ]);
      expect(rows, table).toEqual([]);
    }
  });

  it('gives no row at all without a clinic set', async () => {
    await app.query('reset app.clinic_id');
    for (const table of await clinicTables()) {
      const { rows } = await app.query(`select 1 from ${table} limit 1`);
      expect(rows, table).toEqual([]);
    }
  });

  it('refuses to write a row of another clinic, and to refer to one', async () => {
    await app.query(`set app.clinic_id = '${ours.clinicId}'`);
    const insertion = (clinic: string) =>
      app.query(
        `insert into notes (clinic_id, id, patient_id, kind, status, revision, author_account_id,
           occurred_at, started_at, changed_at)
         values ($1, $2, $3, 'initial', 'draft', 0, $4, now(), now(), now())`,
        [clinic, uuid(), theirDraft.patientId, ours.physio.accountId],
      );
    await expect(insertion(theirs.clinicId)).rejects.toThrow('row-level security');
    await expect(insertion(ours.clinicId)).rejects.toThrow('foreign key');
    const moved = await app.query(`update notes set status = 'discarded' where id = $1`, [
      theirDraft.noteId,
    ]);
    expect(moved.rowCount).toBe(0);
  });

  it('leaves no clinic behind in the pool after a transaction that failed', async () => {
    for (let round = 0; round < 25; round += 1) {
      await expect(
        inClinic(theirs.physio, async (tx) => {
          await tx.db.select().from(notes);
          throw new Error('on purpose');
        }),
      ).rejects.toThrow('on purpose');
    }
    const { connections } = await import('./connect');
    const { rows } = await connections().app.execute('select id from notes');
    expect(rows).toEqual([]);
  });

  it('keeps accounts, sessions and limits from the role that sees patients', async () => {
    for (const table of [
      'accounts',
      'sessions',
      'rate_limits',
      'welcome_tokens',
      'account_events',
    ]) {
      await expect(app.query(`select 1 from ${table}`), table).rejects.toThrow('permission denied');
    }
  });

  it('keeps patients and notes from the role that signs people in', async () => {
    const identity = new pg.Client({ connectionString: database().identityUrl });
    await identity.connect();
    for (const table of ['patients', 'notes', 'signed_notes', 'letters', 'audit_entries']) {
      await expect(identity.query(`select 1 from ${table}`), table).rejects.toThrow(
        'permission denied',
      );
    }
    await identity.end();
  });

  it('connects as roles that own nothing and bypass nothing', async () => {
    const { rows } = await app.query<{ name: string; owned: string; dangerous: boolean }>(
      `select current_user as name,
              (select count(*) from pg_class where relowner = r.oid) as owned,
              rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as dangerous
       from pg_roles r where rolname = current_user`,
    );
    expect(rows[0]).toMatchObject({ owned: '0', dangerous: false });
    await expect(app.query('alter table notes no force row level security')).rejects.toThrow(
      'must be owner',
    );
    expect(granted(await openNote(theirs.physio, theirDraft.noteId)).status).toBe('draft');
  });
});
