import { existsSync } from 'node:fs';
import { createWelcomeToken } from '@/db/accounts/create-welcome-token';
import { migrateDatabase } from '@/db/migrate/migrate';
import { addressToServe } from './serve/address';
import { build, isBuilt } from './serve/build';
import { dataFolder } from './serve/data-folder';
import { mailEnvironment } from './serve/mail-environment';
import { openDatabase } from './serve/open-database';
import { serve } from './serve/serve';
import { readSettings } from './serve/settings';
import { runProgram, step } from './serve/terminal';
import { webEnvironment } from './serve/web-server';
import { printWelcome } from './serve/welcome';

// npm start: the product for a clinic.
runProgram(async (shutdown) => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { secret, appUrl, warnings } = readSettings(process.env);
  const mail = mailEnvironment(process.env);
  const address = await addressToServe();
  const began = performance.now();
  console.log('Physio Notes');
  for (const warning of warnings) console.warn(`  ! ${warning}`);

  if (!isBuilt()) await step('build', () => build(shutdown));
  const ownerUrl = await step('database', () => openDatabase(dataFolder('live'), shutdown));
  const urls = await step('migrations', () => migrateDatabase(ownerUrl, { secret }));
  const token = await createWelcomeToken(urls.identityUrl);
  const env = webEnvironment({ urls, appUrl, secret, mail });
  await step('web server', () => serve({ env, ...address }, shutdown));

  const took = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`\nReady after ${took} s: ${appUrl} (listening on ${address.host}:${address.port})`);
  if (token) printWelcome(appUrl, token);
});
