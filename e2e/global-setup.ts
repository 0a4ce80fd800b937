import { build, isBuilt } from '@/scripts/serve/build';
import { findBrowser } from './browser';
import { openMailbox } from './support/mailbox';
import { openTestInstallation } from './test-installation';

/**
 * Brings up what the browser tests run on: a fresh embedded PostgreSQL, migrated and empty, a mail
 * server, and the production build. What the tests need to know goes to the workers as environment.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  process.env.CHROMIUM_PATH = findBrowser();
  if (!isBuilt()) await build();
  const mailbox = await openMailbox();
  Object.assign(process.env, mailbox.environment);
  const installation = await openTestInstallation();
  try {
    // The verbs find their connections by these, in the workers too.
    Object.assign(process.env, installation.environment);
    const server = await installation.startServer();
    process.env.PHYSIO_E2E_URL = server.appUrl;
    return async () => {
      await server.stop();
      await installation.close();
      await mailbox.close();
    };
  } catch (error) {
    await installation.close();
    await mailbox.close();
    throw error;
  }
}
