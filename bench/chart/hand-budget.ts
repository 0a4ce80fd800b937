import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const REPORT = path.resolve('test-results', 'hand-budget.json');
const SPEC = path.join('e2e', 'hand-budget.spec.ts');
const PLAYWRIGHT = path.join('node_modules', 'playwright', 'cli.js');
const CONFIG = path.join('e2e', 'playwright.config.ts');

type HandBudget = { followUpInteractions: number | null; initialInteractions: number | null };

/** What the browser test of the hand counts on this tree. Null where it counted nothing. */
export async function handBudget(): Promise<HandBudget> {
  // What an earlier tree counted is not this one's.
  rmSync(REPORT, { force: true });
  await runSpec();
  const known = existsSync(REPORT)
    ? (JSON.parse(readFileSync(REPORT, 'utf8')) as Partial<HandBudget>)
    : {};
  return {
    followUpInteractions: known.followUpInteractions ?? null,
    initialInteractions: known.initialInteractions ?? null,
  };
}

/** Whether it passed is the test's own affair: what it wrote is read. */
async function runSpec(): Promise<void> {
  const child = spawn(process.execPath, [PLAYWRIGHT, 'test', '--config', CONFIG, SPEC], {
    // The last line of this program is its own.
    stdio: ['ignore', 2, 2],
  });
  await once(child, 'close');
}
