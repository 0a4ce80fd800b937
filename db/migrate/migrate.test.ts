import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { asAdmin, databaseUrl, dropDatabase } from '@/db/testing/global-setup';
import { eraseRecord } from './erase-record';
import { isEmptyRecord } from './is-empty-record';
import { migrateDatabase, type ServerUrls } from './migrate';

const { adminUrl } = inject('testServer');
const name = `physio_migrate_${randomBytes(4).toString('hex')}`;
const ownerUrl = databaseUrl(adminUrl, name);
const secret = randomBytes(24).toString('hex');
const made: string[] = [];

const migrate = async (withSecret = secret): Promise<ServerUrls> => {
  const urls = await migrateDatabase(ownerUrl, { secret: withSecret });
  made.push(new URL(urls.appUrl).username, new URL(urls.identityUrl).username);
  return urls;
};
const ask = async <Row>(url: string, sql: string): Promise<Row | undefined> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] as Row | undefined;
  } finally {
    await client.end();
  }
};

describe('migrating a database', () => {
  beforeAll(() => asAdmin(adminUrl, (client) => client.query(`create database ${name}`)));
  afterAll(() =>
    asAdmin(adminUrl, async (client) => {
      await dropDatabase(client, name);
      for (const role of new Set(made)) await client.query(`drop role if exists "${role}"`);
    }),
  );

  it('may be done by several processes at once, and again', async () => {
    const all = await Promise.all([migrate(), migrate(), migrate()]);
    expect(new Set(all.map(({ appUrl }) => appUrl)).size).toBe(1);
    expect(await isEmptyRecord(await migrate())).toBe(true);
  });

  it('gives the web server roles that own nothing and bypass nothing', async () => {
    const { appUrl, identityUrl } = await migrate();
    for (const url of [appUrl, identityUrl]) {
      const role = await ask(
        url,
        `select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls as "mayMore",
                exists (select from pg_class where relowner = pg_roles.oid) as "ownsTables"
           from pg_roles where rolname = current_user`,
      );
      expect(role).toEqual({ mayMore: false, ownsTables: false });
      await expect(ask(url, 'create table public.mine (one int)')).rejects.toThrow(
        'permission denied',
      );
    }
    expect(new URL(appUrl).username).toMatch(/^physio_app_[0-9a-f]{8}$/);
    expect(new URL(identityUrl).username).toMatch(/^physio_identity_[0-9a-f]{8}$/);
  });

  it('takes the login from the roles of a former secret, and gives it back with that secret', async () => {
    const former = await migrate();
    const current = await migrate(`${secret}-changed`);
    await expect(ask(former.appUrl, 'select 1')).rejects.toThrow('not permitted to log in');
    expect(await ask(current.appUrl, 'select 1 as one')).toEqual({ one: 1 });
    expect(await ask((await migrate()).appUrl, 'select 1 as one')).toEqual({ one: 1 });
  });

  it('says which statements an administrator must run when the owner may not create roles', async () => {
    const owner = `${name}_poor`;
    const poor = new URL(databaseUrl(adminUrl, `${name}_poor`));
    poor.username = owner;
    poor.password = 'poor';
    await asAdmin(adminUrl, async (client) => {
      await client.query(`create role ${owner} login password 'poor'`);
      await client.query(`grant ${owner} to current_user`);
      await client.query(`create database ${owner} owner ${owner}`);
    });
    try {
      const attempt = migrateDatabase(poor.toString(), { secret: `${secret}-poor` });
      await expect(attempt).rejects.toThrow(`alter role "${owner}" createrole;`);
    } finally {
      await asAdmin(adminUrl, async (client) => {
        await dropDatabase(client, owner);
        await client.query(`drop role ${owner}`);
      });
    }
  });

  it('makes the job queue, which a later start leaves as it is', async () => {
    const { appUrl } = await migrate();
    const queues = `select string_agg(name, ' ' order by name) as names,
        max(expire_seconds) filter (where name = 'letter-mail') as expires, max(created_on) as made from physio_jobs.queue`;
    const made = await ask<{ names: string; expires: number }>(appUrl, queues);
    expect(made).toMatchObject({ names: 'letter-mail letter-mail-lost', expires: 180 });
    await ask(ownerUrl, 'update physio_jobs.queue set expire_seconds = 5');
    await migrate();
    // The options are those of this version.
    expect(await ask(appUrl, queues)).toEqual(made);
  });

  it('erases what the migrations made and nothing else', async () => {
    await ask(ownerUrl, 'create table public.theirs (one int)');
    await eraseRecord(ownerUrl);
    const left = await ask(
      ownerUrl,
      `select string_agg(c.relname, ' ') as tables, (select count(*)::int from pg_proc p
         where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d
           where d.objid = p.oid and d.deptype = 'e')) as functions,
         to_regnamespace('physio_jobs') as jobs
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
    );
    expect(left).toEqual({ tables: 'theirs', functions: 0, jobs: null });
    expect(await isEmptyRecord(await migrate())).toBe(true);
  });
});
