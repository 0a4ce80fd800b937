import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { closeConnections } from '@/db/connect';
import { freePort } from '@/db/embedded/free-port';
import { startEmbeddedPostgres } from '@/db/embedded/start-embedded-postgres';
import { migrateDatabase } from '@/db/migrate/migrate';
import { makeThrowawayFolder, removeAbandonedFolders } from '@/db/testing/throwaway-folder';
import { mailEnvironment } from '@/scripts/serve/mail-environment';
import { startWebServer, webEnvironment, type WebServer } from '@/scripts/serve/web-server';

const FIRST_WEB_PORT = 3100;
const FIRST_DATABASE_PORT = 54_510;

/** A web server with the address browsers know it by. */
export type TestServer = WebServer & { appUrl: string };

/** A database of its own with as many web servers on it as a test wants. */
export type TestInstallation = {
  /** For process.env: the database as the web process sees it, and the secret of its sessions. */
  environment: Record<string, string>;
  startServer: () => Promise<TestServer>;
  close: () => Promise<void>;
};

/** Starts and migrates a fresh embedded PostgreSQL in the temporary folder. */
export async function openTestInstallation(): Promise<TestInstallation> {
  await removeAbandonedFolders('physio-e2e');
  const folder = makeThrowawayFolder('physio-e2e');
  const database = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'database'),
    onLog: (line) => console.log(line),
    port: FIRST_DATABASE_PORT,
  });
  const close = async () => {
    await closeConnections();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const secret = randomBytes(32).toString('base64url');
    const urls = await migrateDatabase(database.ownerUrl, { secret });
    const environment = webEnvironment({
      ...{ urls, appUrl: '', secret },
      mail: mailEnvironment(process.env),
    });
    return { environment, startServer: () => startTestServer({ environment }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Starts a production web server on the installation this process was told about in its
 * environment. For tests that kill one: give `port` to bring it back where it was.
 */
export async function startTestServer(
  options: { environment?: Record<string, string>; port?: number } = {},
): Promise<TestServer> {
  const known = options.environment ?? process.env;
  const port = options.port ?? (await freePort(FIRST_WEB_PORT));
  const appUrl = `http://localhost:${port}`;
  mkdirSync('test-results', { recursive: true });
  const env = webEnvironment({
    urls: {
      appUrl: known.PHYSIO_APP_DATABASE_URL ?? '',
      identityUrl: known.PHYSIO_IDENTITY_DATABASE_URL ?? '',
    },
    appUrl,
    secret: known.NEXTAUTH_SECRET ?? '',
    mail: mailEnvironment(known),
  });
  const logFile = path.resolve('test-results', `web-${port}.log`);
  return { ...(await startWebServer({ env, port, logFile })), appUrl };
}
