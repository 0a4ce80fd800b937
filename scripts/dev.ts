import { createWelcomeToken } from '@/db/accounts/create-welcome-token';
import { migrateDatabase } from '@/db/migrate/migrate';
import { addressToServe } from './serve/address';
import { dataFolder } from './serve/data-folder';
import { keptSecret } from './serve/kept-secret';
import { mailEnvironment } from './serve/mail-environment';
import { openDatabase } from './serve/open-database';
import { serve } from './serve/serve';
import { runProgram, step } from './serve/terminal';
import { webEnvironment } from './serve/web-server';
import { printWelcome } from './serve/welcome';

// npm run dev: the product as it is being written, on a database of its own.
runProgram(async (shutdown) => {
  const address = await addressToServe();
  const folder = dataFolder('dev');
  const secret = process.env.AUTH_SECRET || keptSecret(folder);
  const mail = mailEnvironment(process.env);
  const appUrl = process.env.APP_URL || `http://localhost:${address.port}`;

  const ownerUrl = await step('database', () => openDatabase(folder, shutdown));
  const urls = await step('migrations', () => migrateDatabase(ownerUrl, { secret }));
  const token = await createWelcomeToken(urls.identityUrl);
  const env = webEnvironment({ urls, appUrl, secret, mail });
  await step('web server', () => serve({ env, ...address, mode: 'dev' }, shutdown));

  console.log(`\n  ${appUrl}\n`);
  if (token) printWelcome(appUrl, token);
});
