import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';

const DRIZZLE_KIT = path.join('node_modules', 'drizzle-kit', 'bin.cjs');
// drizzle-kit takes only paths below the working folder.
const COPY = path.join('node_modules', '.cache', 'physio-migrations');

/**
 * Are the migrations what the schema says? Generates into a copy of them, where nothing may come
 * out.
 *
 * @returns what drizzle-kit found; empty when they agree
 */
export function checkMigrations(): string[] {
  const sound = drizzleKit(['check']);
  if (sound.status !== 0) return [sound.said];
  rmSync(COPY, { recursive: true, force: true });
  cpSync(path.join('db', 'migrations'), COPY, { recursive: true });
  try {
    const words = [
      'generate',
      '--dialect=postgresql',
      '--schema=./db/schema/*.ts',
      `--out=${COPY}`,
    ];
    const { status, said } = drizzleKit(words);
    if (status === 0 && said.includes('No schema changes')) return [];
    return [`The schema and db/migrations differ; run npm run db:generate.\n${said}`];
  } finally {
    rmSync(COPY, { recursive: true, force: true });
  }
}

function drizzleKit(words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DRIZZLE_KIT, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}
