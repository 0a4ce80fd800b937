import path from 'node:path';
import { defineConfig } from 'playwright/test';

const results = path.resolve('test-results');

// The addresses and the browser come from global-setup.ts, through the environment of the workers.
export default defineConfig({
  testDir: '.',
  outputDir: path.join(results, 'e2e'),
  globalSetup: './global-setup.ts',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['line'],
    ['json', { outputFile: process.env.PHYSIO_E2E_REPORT ?? path.join(results, 'e2e.json') }],
  ],
  use: {
    baseURL: process.env.PHYSIO_E2E_URL ?? '',
    browserName: 'chromium',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '' },
    viewport: { width: 1440, height: 900 },
    locale: 'en-AU',
    timezoneId: 'Australia/Melbourne',
    actionTimeout: 20_000,
    navigationTimeout: 45_000,
    screenshot: 'only-on-failure',
    // Recording every page of a long chart more than doubles the time; ask for it to look into a failure.
    trace: process.env.PHYSIO_E2E_TRACE ? 'retain-on-failure' : 'off',
  },
});
