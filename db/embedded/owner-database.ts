import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { Credentials } from './credentials';

const OWNER = 'physio_owner';
const DATABASE = 'physio';

/**
 * Sees that the owner's role and database exist, and returns the owner's URL.
 *
 * The owner is no superuser, on purpose: what migrates here also migrates on a managed server,
 * where nobody is one, and FORCE ROW LEVEL SECURITY binds it.
 */
export async function ensureOwnerDatabase(port: number, passwords: Credentials): Promise<string> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: passwords.superuser,
    database: 'postgres',
  });
  await client.connect();
  try {
    const owner = escapeIdentifier(OWNER);
    const role = await client.query('select 1 from pg_roles where rolname = $1', [OWNER]);
    if (role.rowCount === 0) {
      const password = escapeLiteral(passwords.owner);
      await client.query(`create role ${owner} login createdb createrole password ${password}`);
    }
    const database = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (database.rowCount === 0) {
      await client.query(`create database ${escapeIdentifier(DATABASE)} owner ${owner}`);
    }
  } finally {
    await client.end();
  }
  return `postgres://${OWNER}:${passwords.owner}@127.0.0.1:${port}/${DATABASE}`;
}
