import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const PURE = ['clinical', 'components', 'letters', 'fhir', 'uploads'];
const ON_A_DATABASE = ['db', 'auth', 'app', 'mail', 'scripts', 'e2e', 'bench', '*'];

const tests = (folders: string[]) =>
  folders.map((folder) => (folder === '*' ? '*.test.{ts,tsx}' : `${folder}/**/*.test.{ts,tsx}`));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: `${root}db/testing/server-only.ts` },
    ],
  },
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: tests(PURE) } },
      {
        extends: true,
        test: {
          name: 'on a database',
          include: tests(ON_A_DATABASE),
          globalSetup: ['./db/testing/global-setup.ts'],
        },
      },
    ],
  },
});
