import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { JOBS_SCHEMA } from '../letter-mail/mail-queue';

const MIGRATIONS = path.join(process.cwd(), 'db', 'migrations');

/**
 * Removes everything our migrations made from a database, and nothing else. For `demo --reset`.
 *
 * @param ownerUrl role that owns the tables
 */
export async function eraseRecord(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const table of namesIn(/create table (?:if not exists )?"?(?:public"?\.)?"?(\w+)"?/gi)) {
      await client.query(`drop table if exists public.${escapeIdentifier(table)} cascade`);
    }
    const functions = namesIn(/create (?:or replace )?function "?(?:public"?\.)?"?(\w+)"?/gi);
    for (const name of functions) {
      await client.query(`drop routine if exists public.${escapeIdentifier(name)} cascade`);
    }
    for (const name of namesIn(/create type "?(?:public"?\.)?"?(\w+)"?/gi)) {
      await client.query(`drop type if exists public.${escapeIdentifier(name)} cascade`);
    }
    await client.query(`drop schema if exists ${escapeIdentifier(JOBS_SCHEMA)} cascade`);
    await client.query('drop table if exists drizzle.__drizzle_migrations');
    await client.query('commit');
  } finally {
    await client.end();
  }
}

function namesIn(statement: RegExp): string[] {
  const names = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .flatMap((name) => [...readFileSync(path.join(MIGRATIONS, name), 'utf8').matchAll(statement)])
    .map((match) => match[1] ?? '');
  return [...new Set(names)];
}
