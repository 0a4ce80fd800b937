import { build, isBuilt } from '@/scripts/serve/build';
import { findBrowser } from './browser';
import { openTestInstallation } from './test-installation';

/**
 * Brings up what the browser tests run on: a fresh embedded PostgreSQL, migrated and empty, and
 * the production build. What the tests need to know goes to the workers as environment.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  process.env.CHROMIUM_PATH = findBrowser();
  if (!isBuilt()) await build();
  const installation = await openTestInstallation();
  try {
    // The verbs find their connections by these, in the workers too.
    Object.assign(process.env, installation.environment);
    const server = await installation.startServer();
    process.env.PHYSIO_E2E_URL = server.appUrl;
    return async () => {
      await server.stop();
      await installation.close();
    };
  } catch (error) {
    await installation.close();
    throw error;
  }
}
