import { rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '@/db/embedded/start-embedded-postgres';
import { migrateDatabase } from '@/db/migrate/migrate';
import { makeThrowawayFolder, removeAbandonedFolders } from './throwaway-folder';

/** What each test file needs to make its own database: see openTestDatabase. */
export type TestServer = {
  adminUrl: string;
  appUrl: string;
  identityUrl: string;
  template: string;
};

declare module 'vitest' {
  // Vitest asks for a declaration it can merge into.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * Runs one PostgreSQL for all tests, TEST_DATABASE_URL or the embedded one, and migrates one
 * template database on it. Without a server the tests fail: nothing is skipped.
 */
export default async function setUpTestServer(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { adminUrl: given, stop: async () => {} } : await startThrowawayServer();
  const template = `physio_test_${process.pid}_${Date.now()}`;
  const testServer = await makeTemplate(server.adminUrl, template).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  project.provide('testServer', testServer);
  return async () => {
    await dropTestDatabases(testServer);
    await server.stop();
  };
}

async function startThrowawayServer(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  await removeAbandonedFolders('physio-test');
  const folder = makeThrowawayFolder('physio-test');
  const server = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'database'),
    onLog: () => {},
    port: 54_410,
  });
  return {
    adminUrl: server.ownerUrl,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(adminUrl: string, template: string): Promise<TestServer> {
  await asAdmin(adminUrl, (client) => client.query(`create database ${template}`));
  const urls = await migrateDatabase(databaseUrl(adminUrl, template), { secret: template });
  return { adminUrl, template, ...urls };
}

async function dropTestDatabases({ adminUrl, appUrl, identityUrl, template }: TestServer) {
  await asAdmin(adminUrl, async (client) => {
    const left = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [template],
    );
    for (const { datname } of left.rows) {
      await dropDatabase(client, datname);
    }
    for (const url of [appUrl, identityUrl]) {
      await client.query(`drop role if exists "${new URL(url).username}"`);
    }
  });
}

/**
 * Drops a database, cutting off our own connections to it. A plain drop comes first: it sends an
 * autovacuum worker away, which FORCE may not do unless we are a superuser.
 */
export async function dropDatabase(client: Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`drop database if exists ${name} ${attempt % 2 ? '' : 'with (force)'}`);
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      // 55006: in use; 42501: a worker of the server itself is there for a moment.
      if (attempt >= 6 || (code !== '55006' && code !== '42501')) throw error;
    }
  }
}

/** The same server and role, another database. */
export function databaseUrl(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}

/** One statement or a few with the right to create databases. */
export async function asAdmin<T>(
  adminUrl: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
