import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkDocPaths } from './check-doc-paths';
import { checkOurLock } from './check-lock';
import { checkMigrations } from './check-migrations';

/** The step whose failures are counted by test. */
export const TESTS = 'unit and integration tests';

/** What came of verifying: names of failed steps, and how the tests went. */
export type Verified = { failedSteps: string[]; passedTests: number; failedTests: number };

type Outcome = { isGood: boolean; said: string };
type Step = { name: string; run: () => Promise<Outcome> | Outcome };

const REPORT = path.resolve('test-results', 'vitest.json');
const CRUISED = [
  'app',
  'auth',
  'bench',
  'clinical',
  'components',
  'db',
  'e2e',
  'fhir',
  'letters',
  'mail',
  'scripts',
  'uploads',
  'proxy.ts',
  'instrumentation.ts',
];

const CHECKS: Step[] = [
  { name: 'lint', run: () => node('eslint/bin/eslint.js', ['.', '--max-warnings=0']) },
  { name: 'format', run: () => node('prettier/bin/prettier.cjs', ['--check', '.']) },
  { name: 'types', run: () => node('typescript/bin/tsc', ['--noEmit', '-p', '.']) },
  { name: 'import rules', run: checkImports },
  { name: 'dead code', run: () => node('knip/bin/knip.js', []) },
  { name: 'lock', run: () => found(checkOurLock()) },
  { name: 'doc paths', run: () => found(checkDocPaths()) },
  { name: 'migrations', run: () => found(checkMigrations()) },
];

const LINES_AT_ONCE = 2;

/**
 * Runs every check, two at a time, and then the tests; prints each with its time.
 *
 * @param keepGoing begin what comes after a failure as well
 */
export async function verify(options: { keepGoing: boolean }): Promise<Verified> {
  const failedSteps: string[] = [];
  const mayGoOn = () => options.keepGoing || failedSteps.length === 0;
  const take = async (step: Step | undefined) => {
    if (step && mayGoOn() && !(await isPassed(step))) failedSteps.push(step.name);
  };
  rmSync(REPORT, { force: true });
  // Routes have generated types; without them tsc and the linter judge those of the last build.
  await take({ name: 'route types', run: () => node('next/dist/bin/next', ['typegen']) });
  const waiting = [...CHECKS];
  const line = async () => {
    while (waiting.length > 0) await take(waiting.shift());
  };
  await Promise.all(Array.from({ length: LINES_AT_ONCE }, line));
  // Alone, because some of them measure time.
  await take({ name: TESTS, run: runTests });
  return { failedSteps, ...countTests() };
}

async function isPassed({ name, run }: Step): Promise<boolean> {
  const began = performance.now();
  const { isGood, said } = await run();
  const time = `${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`;
  console.log(`  ${isGood ? '✓' : '✗'} ${name.padEnd(34)} ${time}`);
  if (!isGood) console.log(`\n${said.trim()}\n`);
  return isGood;
}

async function checkImports(): Promise<Outcome> {
  const folders = CRUISED.filter((place) => existsSync(place));
  const cruiser = 'dependency-cruiser/bin/dependency-cruise.mjs';
  const { said } = await node(cruiser, [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    ...folders,
  ]);
  const modules = Number(/(\d+) modules/.exec(said)?.[1] ?? 0);
  // A TypeScript it does not understand makes it see nothing, and report that as success.
  if (modules < 50) return { isGood: false, said: `${said}\nOnly ${modules} modules were seen.` };
  return { isGood: /no dependency violations found/.test(said), said };
}

async function runTests(): Promise<Outcome> {
  mkdirSync(path.dirname(REPORT), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  return node('vitest/vitest.mjs', ['run', ...reporters]);
}

function countTests(): { passedTests: number; failedTests: number } {
  if (!existsSync(REPORT)) return { passedTests: 0, failedTests: 0 };
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return { passedTests: report.numPassedTests, failedTests: report.numFailedTests };
}

function found(problems: string[]): Outcome {
  return { isGood: problems.length === 0, said: problems.join('\n') };
}

function node(script: string, words: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [path.join('node_modules', script), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
  });
  return new Promise((resolve) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', (error) => resolve({ isGood: false, said: String(error) }));
    child.on('close', (code) => resolve({ isGood: code === 0, said }));
  });
}
