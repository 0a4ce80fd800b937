import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serverEnvironment } from './make-cluster';
import type { OsAccount } from './os-account';
import type { ServerBinaries } from './platform-binaries';
import { isPostmasterOf } from './processes';

/** A running server. The port is the one it listens on, on 127.0.0.1 only. */
export type Postmaster = { pid: number; port: number };

/** Where one server's files are and what runs it. */
export type ServerPlace = {
  clusterDir: string;
  logFile: string;
  binaries: ServerBinaries;
  account: OsAccount | null;
};

const START_PATIENCE_MS = 300_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/** The server that runs on this cluster at this moment, however it was started. */
export function livePostmaster(clusterDir: string): { pid: number } | null {
  const pid = readPidFile(clusterDir)?.pid;
  return pid !== undefined && isPostmasterOf(pid, clusterDir) ? { pid } : null;
}

/** Waits until the server takes connections; recovery after a crash is part of the wait. */
export async function untilReady(place: ServerPlace, pid: number): Promise<Postmaster> {
  const deadline = Date.now() + START_PATIENCE_MS;
  while (Date.now() < deadline) {
    const facts = readPidFile(place.clusterDir);
    if (facts?.pid === pid && facts.port !== null && facts.status === 'ready') {
      return { pid, port: facts.port };
    }
    if (!isPostmasterOf(pid, place.clusterDir)) {
      throw new Error(`PostgreSQL stopped while starting:\n${lastWords(place.logFile)}`);
    }
    await wait(20);
  }
  throw new Error(`PostgreSQL did not become ready:\n${lastWords(place.logFile)}`);
}

/**
 * Starts the server on a cluster that nobody runs. Call under the folder lock.
 *
 * @throws with the server's own last words; see {@link isPortTaken}
 */
export async function startPostmaster(place: ServerPlace, port: number): Promise<Postmaster> {
  forgetPidOfSomebodyElse(place.clusterDir);
  if ((statSync(place.logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) {
    renameSync(place.logFile, `${place.logFile}.1`);
  }
  const pid =
    process.platform === 'win32'
      ? startThroughPgCtl(place, port)
      : await startDirectly(place, port);
  return untilReady(place, pid);
}

/** Stops the server so that the next start needs no recovery; at worst, hard but still safely. */
export async function stopPostmaster(place: ServerPlace, pid: number): Promise<void> {
  const isGone = async (patienceMs: number) => {
    const deadline = Date.now() + patienceMs;
    while (isPostmasterOf(pid, place.clusterDir)) {
      if (Date.now() > deadline) return false;
      await wait(25);
    }
    return true;
  };
  if (process.platform === 'win32') {
    spawnSync(place.binaries.pgCtl, ['stop', '-D', place.clusterDir, '-m', 'fast', '-t', '60']);
    if (await isGone(5_000)) return;
  } else {
    signal(pid, 'SIGINT');
    if (await isGone(30_000)) return;
    signal(pid, 'SIGQUIT');
    if (await isGone(15_000)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop; its log is ${place.logFile}.`);
}

/** Did a start fail because something else listens on the port? */
export function isPortTaken(error: unknown): boolean {
  return error instanceof Error && /Address already in use|could not bind/i.test(error.message);
}

/** Did a start fail because processes of a server that was killed are still leaving? */
export function isStillLeaving(error: unknown): boolean {
  return error instanceof Error && /shared memory block .* still in use/i.test(error.message);
}

function settings(place: ServerPlace, port: number): string[] {
  const given = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and the DETAIL of an error carry values of patients.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  };
  const words = ['-D', place.clusterDir, '-p', String(port)];
  for (const [name, value] of Object.entries(given)) words.push('-c', `${name}=${value}`);
  return words;
}

async function startDirectly(place: ServerPlace, port: number): Promise<number> {
  const log = openSync(place.logFile, 'a', 0o600);
  try {
    const child = spawn(place.binaries.postgres, settings(place, port), {
      ...(place.account ? { uid: place.account.uid, gid: place.account.gid } : {}),
      cwd: place.clusterDir,
      env: serverEnvironment(),
      // A group of its own: Ctrl-C in the terminal must reach the web server first, then us.
      detached: true,
      stdio: ['ignore', log, log],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.unref();
    return child.pid as number;
  } finally {
    closeSync(log);
  }
}

// postgres.exe refuses an administrator's rights; pg_ctl starts it without them.
function startThroughPgCtl(place: ServerPlace, port: number): number {
  const options = settings(place, port)
    .slice(2)
    .map((word) => `"${word}"`)
    .join(' ');
  const args = ['start', '-W', '-D', place.clusterDir, '-l', place.logFile, '-o', options];
  const started = spawnSync(place.binaries.pgCtl, args, {
    env: serverEnvironment(),
    stdio: 'ignore',
    windowsHide: true,
  });
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const live = livePostmaster(place.clusterDir);
    if (live) return live.pid;
  }
  throw new Error(`pg_ctl ended with ${started.status}:\n${lastWords(place.logFile)}`);
}

// A dead pid postgres sees through by itself, with a check for processes left over, so the file
// stays then. It gives up only when the pid lives on as another process.
function forgetPidOfSomebodyElse(clusterDir: string): void {
  const pid = readPidFile(clusterDir)?.pid;
  if (pid === undefined || isPostmasterOf(pid, clusterDir)) return;
  try {
    process.kill(pid, 0);
  } catch {
    return;
  }
  rmSync(path.join(clusterDir, 'postmaster.pid'), { force: true });
}

type PidFile = { pid: number; port: number | null; status: string };

// Lines: pid, folder, start, port, socket folder, address, shared memory, status.
function readPidFile(clusterDir: string): PidFile | null {
  try {
    const lines = readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number.parseInt(lines[0] ?? '', 10);
    const port = Number.parseInt(lines[3] ?? '', 10);
    if (!(pid > 0)) return null;
    return { pid, port: port > 0 ? port : null, status: (lines[7] ?? '').trim() };
  } catch {
    return null;
  }
}

function lastWords(logFile: string): string {
  try {
    return readFileSync(logFile, 'utf8').split('\n').slice(-12).join('\n').trim();
  } catch {
    return '(no log)';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
