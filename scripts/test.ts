import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { TESTS, verify } from './checks/verify-steps';
import { build, isBuilt } from './serve/build';
import { exitOf } from './serve/child';
import { runProgram, step } from './serve/terminal';

const REPORT = path.resolve('test-results', 'e2e.json');

// npm test: verify, then the browser tests on a production build. All of it runs even after a
// failure, and the last line counts: tests that passed; tests and checks that failed.
runProgram(async (shutdown) => {
  const verified = await verify({ keepGoing: true });
  // A failing test run is told by its failing tests, if it came to any.
  const failedChecks = verified.failedSteps.filter(
    (name) => name !== TESTS || verified.failedTests === 0,
  );
  let passed = verified.passedTests;
  let failed = verified.failedTests + failedChecks.length;

  try {
    if (!isBuilt()) await step('production build', () => build(shutdown));
    const browser = await runBrowserTests();
    passed += browser.passed;
    failed += browser.failed;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed += 1;
  }
  if (verified.failedSteps.length > 0) console.log(`Failed: ${verified.failedSteps.join(', ')}`);
  console.log(`${passed} passed, ${failed} failed`);
  await shutdown.stop(failed === 0 ? 0 : 1);
});

async function runBrowserTests(): Promise<{ passed: number; failed: number }> {
  rmSync(REPORT, { force: true });
  const playwright = path.join('node_modules', 'playwright', 'cli.js');
  const words = [playwright, 'test', '--config', path.join('e2e', 'playwright.config.ts')];
  const child = spawn(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, PHYSIO_E2E_REPORT: REPORT },
  });
  const code = await exitOf(child);
  if (!existsSync(REPORT)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  if (stats.skipped > 0) console.log(`${stats.skipped} browser tests were not run.`);
  const failed = stats.unexpected + stats.flaky;
  // A failure outside any test (the setup, no tests found) has no test to be counted by.
  return { passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed };
}
