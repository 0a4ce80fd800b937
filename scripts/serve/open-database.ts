import path from 'node:path';
import { startEmbeddedPostgres } from '@/db/embedded/start-embedded-postgres';
import type { Shutdown } from './terminal';

/**
 * The database a program works on: DATABASE_URL, or else the embedded server in this folder.
 *
 * @returns the URL of the owner, for migrating only
 */
export async function openDatabase(folder: string, shutdown: Shutdown): Promise<string> {
  const given = process.env.DATABASE_URL;
  if (given) return given;
  const server = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'database'),
    onLog: (line) => console.log(`    ${line}`),
  });
  shutdown.whenStopping(server.stop);
  return server.ownerUrl;
}
