import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Passwords of the cluster's two standing roles. Kept in a file of mode 600, never printed. */
export type Credentials = { superuser: string; owner: string };

/**
 * Reads the passwords of a cluster, or makes them up for one that is about to be made.
 *
 * @throws when the cluster exists and its passwords are gone or unreadable
 */
export function credentialsFor(dataDir: string, isNewCluster: boolean): Credentials {
  const file = path.join(dataDir, 'passwords.json');
  if (!isNewCluster) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Credentials;
    } catch (cause) {
      throw new Error(
        `${file} holds the passwords of the database beside it and cannot be read. Put it back ` +
          'from a backup, or start as the account that owns it.',
        { cause },
      );
    }
  }
  const made: Credentials = {
    superuser: randomBytes(24).toString('base64url'),
    owner: randomBytes(24).toString('base64url'),
  };
  writePrivateFile(file, JSON.stringify(made));
  return made;
}

/** Writes a file of mode 600 that is on the disk when this returns. */
export function writePrivateFile(file: string, content: string): void {
  rmSync(file, { force: true });
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
