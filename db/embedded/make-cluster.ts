import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writePrivateFile } from './credentials';
import type { OsAccount } from './os-account';
import type { ServerBinaries } from './platform-binaries';

/**
 * Makes a new cluster beside its final place and renames it there, so that a kill at any moment
 * leaves either no cluster or a whole one. Call under the folder lock.
 *
 * @param password of the superuser `postgres`
 */
export async function makeCluster(
  dataDir: string,
  clusterDir: string,
  binaries: ServerBinaries,
  account: OsAccount | null,
  password: string,
): Promise<void> {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith('making-')) rmSync(path.join(dataDir, name), { recursive: true });
  }
  const making = path.join(dataDir, `making-${process.pid}`);
  const passwordFile = path.join(dataDir, `making-${process.pid}.password`);
  mkdirSync(making, { mode: 0o700 });
  chmodSync(making, 0o700);
  try {
    writePrivateFile(passwordFile, password);
    if (account) {
      chownSync(making, account.uid, account.gid);
      chownSync(passwordFile, account.uid, account.gid);
    }
    await initdb(binaries, account, [
      `--pgdata=${making}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
    ]);
    renameSync(making, clusterDir);
  } finally {
    rmSync(making, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

function initdb(
  binaries: ServerBinaries,
  account: OsAccount | null,
  args: string[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.initdb, args, {
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
      cwd: path.dirname(binaries.initdb),
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`initdb ended with ${code}:\n${said.trim()}`));
    });
  });
}

/** Nothing of our own environment (secrets, PG* variables, locale) reaches the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'];
  const env: Record<string, string> = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of kept) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return env as NodeJS.ProcessEnv;
}
