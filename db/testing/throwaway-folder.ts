import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAbandoned } from '@/db/embedded/folder-lock';
import { startEmbeddedPostgres } from '@/db/embedded/start-embedded-postgres';

/**
 * A new folder in the system's temporary folder that the server's account can pass through;
 * mkdtemp alone makes one that only we can.
 */
export function makeThrowawayFolder(prefix: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** Removes what test runs that were killed left behind, their servers included. */
export async function removeAbandonedFolders(prefix: string): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = path.join(tmpdir(), name);
    const dataDir = path.join(folder, 'database');
    if (!name.startsWith(`${prefix}-`) || !isAbandoned(dataDir)) continue;
    // Joining a server and leaving it as the last one is how it is stopped.
    const server = await startEmbeddedPostgres({ dataDir, onLog: () => {} });
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
