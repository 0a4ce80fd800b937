import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';
import { createRoleSql, ensureLoginRoles, loginRolesFor } from './login-roles';
import { makeJobQueue } from './make-job-queue';

const MIGRATIONS = path.join(process.cwd(), 'db', 'migrations');
const OLDEST_SERVER = 150_000;
/** One number for every installation, so that two that start at once queue up. */
const LOCK = 8_253_417_062;

/** What the web server connects with. Neither role owns anything. */
export type ServerUrls = { appUrl: string; identityUrl: string };

/**
 * Brings a database to the newest schema under a lock, and its two login roles with it.
 *
 * @param ownerUrl role that owns the database and has CREATEROLE
 * @param secret AUTH_SECRET; the roles' names and passwords follow from it
 * @throws an Error with words for the operator: too old a server, missing rights, a newer schema
 */
export async function migrateDatabase(
  ownerUrl: string,
  { secret }: { secret: string },
): Promise<ServerUrls> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await migrateOnce(ownerUrl, secret);
    } catch (error) {
      // Roles belong to the whole cluster, the lock to one database: two may meet in pg_authid.
      if (attempt >= 5 || !isRoleRace(error)) throw error;
      await wait(100 * attempt);
    }
  }
}

async function migrateOnce(ownerUrl: string, secret: string): Promise<ServerUrls> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'physio-migrate' });
  client.on('error', () => {});
  await connect(client, ownerUrl);
  try {
    const { version, database, owner } = await describe(client);
    if (version < OLDEST_SERVER) {
      throw new Error(
        `This database server is PostgreSQL ${Math.floor(version / 10_000)}; 15 or newer is needed.`,
      );
    }
    const roles = loginRolesFor(secret, database);
    try {
      await client.query('select pg_advisory_lock($1)', [LOCK]);
      await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
      await assertSameHistory(client);
      await makeJobQueue(client);
      await ensureLoginRoles(client, roles, database);
    } catch (error) {
      throw codeOf(error) === '42501' ? lacksRights(error, owner, roles) : readable(error);
    }
    const appUrl = urlFor(ownerUrl, roles.physio_app);
    const identityUrl = urlFor(ownerUrl, roles.physio_identity);
    return { appUrl, identityUrl };
  } finally {
    await client.end();
  }
}

async function connect(client: Client, ownerUrl: string): Promise<void> {
  try {
    await client.connect();
  } catch (cause) {
    const { host, pathname } = new URL(ownerUrl);
    throw new Error(
      `Cannot connect to the database ${pathname.slice(1)} on ${host}: ${messageOf(cause)}`,
      { cause },
    );
  }
}

async function describe(
  client: Client,
): Promise<{ version: number; database: string; owner: string }> {
  const answer = await client.query<{ version: string; database: string; owner: string }>(
    `select current_setting('server_version_num') as version,
            current_database() as database, current_user as owner`,
  );
  const row = answer.rows[0];
  if (!row) throw new Error('The database server did not describe itself.');
  return { ...row, version: Number(row.version) };
}

// Drizzle compares dates only: it skips a migration dated before the last applied one in silence,
// and does not notice a database that is ahead of the code.
async function assertSameHistory(client: Client): Promise<void> {
  const journal = JSON.parse(
    readFileSync(path.join(MIGRATIONS, 'meta', '_journal.json'), 'utf8'),
  ) as { entries: { tag: string }[] };
  const applied = await client.query<{ count: number }>(
    'select count(*)::int as count from drizzle.__drizzle_migrations',
  );
  const count = applied.rows[0]?.count ?? 0;
  if (count === journal.entries.length) return;
  throw new Error(
    `The database has ${count} migrations and this version of Physio Notes brings ` +
      `${journal.entries.length}. ${
        count > journal.entries.length
          ? 'Run the newer version that migrated it.'
          : 'A migration is dated before one that was already applied, and was skipped.'
      }`,
  );
}

function lacksRights(
  cause: unknown,
  owner: string,
  roles: ReturnType<typeof loginRolesFor>,
): Error {
  return new Error(
    `The role ${owner} may not do what migrating needs: ${messageOf(cause)}\n` +
      'It must own the database and may create roles. As an administrator of the server run\n\n' +
      `  alter role "${owner}" createrole;\n\n` +
      'or, where that is not wanted, create the roles yourself and start again:\n\n' +
      '  create role physio_app nologin;\n' +
      '  create role physio_identity nologin;\n' +
      `  ${createRoleSql(roles.physio_app)};\n` +
      `  ${createRoleSql(roles.physio_identity)};\n`,
    { cause },
  );
}

function urlFor(ownerUrl: string, role: { name: string; password: string }): string {
  const url = new URL(ownerUrl);
  url.username = role.name;
  url.password = role.password;
  return url.toString();
}

function isRoleRace(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === '42710' ||
    (code === '23505' && /pg_authid|pg_auth_members/.test(messageOf(error))) ||
    (code === 'XX000' && /concurrently updated/.test(messageOf(error)))
  );
}

// Drizzle wraps what PostgreSQL said in an error that repeats the whole statement.
function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error;
}

function codeOf(error: unknown): string | undefined {
  const root = rootOf(error);
  return root instanceof Error && 'code' in root ? String(root.code) : undefined;
}

function messageOf(error: unknown): string {
  const root = rootOf(error);
  return root instanceof Error ? root.message : String(root);
}

function readable(error: unknown): unknown {
  if (codeOf(error) === undefined) return error;
  return new Error(`The migration failed: ${messageOf(error)}`, { cause: rootOf(error) });
}
