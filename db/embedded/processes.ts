import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** What the system knows of one process: words of its command line, and when it began. */
type ProcessFacts = { commandLine: string[]; began: string };

/**
 * Is this process the postmaster of this cluster? A pid alone proves nothing: it may be a zombie,
 * or belong by now to somebody else.
 */
export function isPostmasterOf(pid: number, clusterDir: string): boolean {
  if (!isAlive(pid)) return false;
  const facts = factsOf(pid);
  const program = facts?.commandLine[0];
  if (!facts || !program || !/postgres(\.exe)?$/i.test(program.replaceAll('"', ''))) return false;
  if (facts.commandLine.some((word) => word.includes(clusterDir))) return true;
  // Started by hand with PGDATA: a postmaster stands in its data folder.
  return process.platform === 'linux' && workingFolderOf(pid) === clusterDir;
}

/** A mark that a later process with the same pid would not have; null when the process is gone. */
export function markOf(pid: number): string | null {
  return isAlive(pid) ? (factsOf(pid)?.began ?? null) : null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to another account.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function factsOf(pid: number): ProcessFacts | null {
  if (process.platform === 'linux') return linuxFacts(pid);
  return process.platform === 'win32' ? windowsFacts(pid) : psFacts(pid);
}

function linuxFacts(pid: number): ProcessFacts | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, and may itself hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
    return { commandLine, began: `${boot} ${fields[19]}` };
  } catch {
    return null;
  }
}

function psFacts(pid: number): ProcessFacts | null {
  const field = (name: string) =>
    spawnSync('ps', ['-ww', '-o', `${name}=`, '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    }).stdout?.trim() ?? '';
  const state = field('stat');
  if (state === '' || state.startsWith('Z')) return null;
  const args = field('args');
  const end = args.search(/ -/);
  return {
    commandLine: end < 0 ? [args] : [args.slice(0, end), args.slice(end + 1)],
    began: field('lstart'),
  };
}

function windowsFacts(pid: number): ProcessFacts | null {
  const query =
    `$p = Get-CimInstance Win32_Process -Filter "ProcessId=${pid}"; ` +
    'if ($p) { $p.CreationDate.Ticks; $p.ExecutablePath; $p.CommandLine }';
  const lines = spawnSync('powershell.exe', ['-NoProfile', '-Command', query], { encoding: 'utf8' })
    .stdout?.split(/\r?\n/)
    .filter(Boolean);
  const [began, program, commandLine] = lines ?? [];
  if (!began || !program) return null;
  // PostgreSQL spells Windows paths with either slash.
  return {
    commandLine: [program, (commandLine ?? '').replaceAll('/', path.win32.sep)],
    began,
  };
}

function workingFolderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
