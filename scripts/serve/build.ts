import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Shutdown } from './terminal';

const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');
const STAMP = path.join('.next', 'built-from');

/** What a build is made from; the walk needs no git, which refuses in a clone of another account. */
const FOLDERS = [
  'app',
  'auth',
  'clinical',
  'components',
  'db',
  'fhir',
  'letters',
  'mail',
  'public',
];
const FILES = [
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
];

/** Is there a production build of exactly these sources? */
export function isBuilt(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfSources();
}

/**
 * Makes the production build.
 *
 * @throws with what the build printed when it fails
 */
export async function build(shutdown?: Shutdown): Promise<void> {
  const sources = hashOfSources();
  rmSync(STAMP, { force: true });
  const child = spawn(process.execPath, [NEXT, 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  shutdown?.whenStopping(async () => {
    child.kill('SIGTERM');
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`The build failed:\n${said.trim()}`);
  writeFileSync(STAMP, sources);
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(process.version);
  const files = [...FILES, ...FOLDERS.flatMap((folder) => filesUnder(folder))];
  for (const file of files.filter((name) => existsSync(name))) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|md)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
