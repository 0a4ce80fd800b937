import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Each way of running has a database of its own; none can reach another's by mistake. */
export type Purpose = 'demo' | 'live' | 'dev';

/**
 * Where an installation keeps its data: outside the clone, so that `git clean` deletes no notes.
 * PHYSIO_DATA_DIR, else /var/lib/physio-notes for root, else what the system calls local data.
 */
export function dataFolder(purpose: Purpose): string {
  const folder = path.join(process.env.PHYSIO_DATA_DIR || usualFolder(), purpose);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}

function usualFolder(): string {
  if (process.platform === 'win32') {
    const local = process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local');
    return path.join(local, 'physio-notes');
  }
  if (process.getuid?.() === 0) return '/var/lib/physio-notes';
  const local = process.env.XDG_DATA_HOME || path.join(homedir(), '.local', 'share');
  return path.join(local, 'physio-notes');
}
