import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Database = NodePgDatabase;

export type Connections = {
  /** As the role that sees one clinic at a time and owns nothing. */
  app: Database;
  /** As the role of the sign-in verbs: accounts, sessions, memberships. */
  identity: Database;
  identityPool: pg.Pool;
  close: () => Promise<void>;
};

/** Opens both pools. Nothing connects before the first query. */
export function openConnections(urls: { appUrl: string; identityUrl: string }): Connections {
  const appPool = openPool(urls.appUrl, 10);
  const identityPool = openPool(urls.identityUrl, 5);
  return {
    app: drizzle({ client: appPool }),
    identity: drizzle({ client: identityPool }),
    identityPool,
    close: async () => {
      await Promise.all([appPool.end(), identityPool.end()]);
    },
  };
}

/** A pool that outlives the connections that the server closes. */
export function openPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'physio-notes',
  });
  // Without a listener node dies when the server closes an idle connection.
  pool.on('error', () => {});
  return pool;
}

// One set of pools for a process; kept on globalThis because the dev server reloads modules.
const held = globalThis as { physioConnections?: Connections | undefined };

/**
 * The process's connections, opened from PHYSIO_APP_DATABASE_URL and
 * PHYSIO_IDENTITY_DATABASE_URL at first use. Throws when either is missing.
 */
export function connections(): Connections {
  if (held.physioConnections) return held.physioConnections;
  const appUrl = process.env.PHYSIO_APP_DATABASE_URL;
  const identityUrl = process.env.PHYSIO_IDENTITY_DATABASE_URL;
  if (!appUrl || !identityUrl) {
    throw new Error(
      'PHYSIO_APP_DATABASE_URL and PHYSIO_IDENTITY_DATABASE_URL are not set: start with npm run demo, npm run dev or npm start, which set them.',
    );
  }
  held.physioConnections = openConnections({ appUrl, identityUrl });
  return held.physioConnections;
}

/** Closes the process's connections, so that the next query opens new ones. */
export async function closeConnections(): Promise<void> {
  const open = held.physioConnections;
  held.physioConnections = undefined;
  await open?.close();
}
