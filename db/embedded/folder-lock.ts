import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { markOf } from './processes';

const PATIENCE_MS = 180_000;

/**
 * Runs work while no other launcher touches this data folder. The lock of a process that is gone
 * is taken over.
 *
 * @throws when a living process holds the lock for three minutes
 */
export async function withFolderLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(dataDir, 'launcher.lock');
  const mine = `${process.pid}\n${markOf(process.pid)}\n${randomUUID()}\n`;
  const deadline = Date.now() + PATIENCE_MS;
  while (!take(file, mine)) {
    if (Date.now() > deadline) {
      throw new Error(`Another process keeps ${dataDir} locked (see ${file}).`);
    }
    await wait(50);
  }
  try {
    return await work();
  } finally {
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

function take(file: string, mine: string): boolean {
  // A link appears with its content, so a kill here leaves no empty lock behind.
  const ready = `${file}.${randomUUID()}`;
  writeFileSync(ready, mine, { mode: 0o600 });
  try {
    linkSync(ready, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(ready, { force: true });
  }
  const theirs = read(file);
  if (theirs === null || isHeld(theirs)) return false;
  // Renaming is the vote: of several processes that find the lock dead, one gets the file. It
  // looks at what it got, for a third one may have taken the lock between reading and renaming.
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== theirs) linkSync(aside, file);
  } catch {
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
  return false;
}

function isHeld(content: string): boolean {
  const [pid, mark] = content.split('\n');
  return markOf(Number(pid)) === mark;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Notes that this process uses the server, so that the last one to leave stops it.
 *
 * @returns `leave`, which forgets this use and answers whether nobody else is left. Call both
 *   under the folder lock.
 */
export function enterFolder(dataDir: string): { leave: () => { isLast: boolean } } {
  const users = path.join(dataDir, 'launchers');
  mkdirSync(users, { recursive: true, mode: 0o700 });
  const mine = path.join(users, `${process.pid}-${randomUUID()}`);
  writeFileSync(mine, `${process.pid}\n${markOf(process.pid)}\n`, { mode: 0o600 });
  return {
    leave: () => {
      rmSync(mine, { force: true });
      let isLast = true;
      for (const name of readdirSync(users)) {
        const file = path.join(users, name);
        const content = read(file);
        if (content !== null && isHeld(content)) isLast = false;
        else rmSync(file, { force: true });
      }
      return { isLast };
    },
  };
}

/** Was every process that used this folder killed before it could leave? */
export function isAbandoned(dataDir: string): boolean {
  try {
    const users = readdirSync(path.join(dataDir, 'launchers'));
    const isGone = (name: string) => {
      const content = read(path.join(dataDir, 'launchers', name));
      return content !== null && !isHeld(content);
    };
    return users.length > 0 && users.every(isGone);
  } catch {
    return false;
  }
}
