import { readFileSync } from 'node:fs';

type LockEntry = { optionalDependencies?: Record<string, string>; optional?: boolean };

/**
 * Every optional (platform) package that an entry of the lock names must itself be in the lock:
 * npm leaves out those a registry lacked, and `npm ci` then fails on every machine.
 *
 * @returns one line for each hole
 */
export function checkLock(lockText: string): string[] {
  const { packages } = JSON.parse(lockText) as { packages: Record<string, LockEntry> };
  const holes: string[] = [];
  for (const [where, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!placesFor(where, name).some((place) => place in packages)) {
        holes.push(`${where || 'package.json'} names ${name}, which is not in the lock`);
      }
    }
  }
  return holes;
}

// Where npm looks for a package from a folder: beside it, then up through each parent.
function placesFor(where: string, name: string): string[] {
  const places: string[] = [];
  let folder = where;
  for (;;) {
    places.push(folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`);
    if (folder === '') return places;
    const end = folder.lastIndexOf('/node_modules/');
    folder = end < 0 ? '' : folder.slice(0, end);
  }
}

/** The check on this repository. */
export function checkOurLock(): string[] {
  return checkLock(readFileSync('package-lock.json', 'utf8'));
}
