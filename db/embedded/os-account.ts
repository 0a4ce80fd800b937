import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The operating system account the server runs under when it may not be our own. */
export type OsAccount = { name: string; uid: number; gid: number };

// Accounts that exist on common systems, the most separate first. None is created.
const CANDIDATES = ['physio-notes', 'postgres', '_postgres', 'nobody', 'daemon'];

/**
 * PostgreSQL refuses to run as root, so root must lend it another account.
 *
 * @param clusterDir an existing cluster keeps the account that owns it
 * @returns the account to run under, or null when the server may run as ourselves
 * @throws when we are root and the system has no unprivileged account
 */
export function accountForServer(clusterDir: string): OsAccount | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) {
    return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  }
  for (const name of CANDIDATES) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid && gid) return { name, uid, gid };
  }
  throw new Error(
    `PostgreSQL does not run as root, and this system has none of the accounts ${CANDIDATES.join(', ')} ` +
      'to run it under. Start as an ordinary user, or set DATABASE_URL to another server.',
  );
}

/** Can this account enter the folder? Every parent needs its execute bit for that. */
export function canEnter(account: OsAccount, folder: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return tried.status === 0;
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  const id = Number.parseInt(answer.stdout ?? '', 10);
  return answer.status === 0 && id > 0 ? id : null;
}
