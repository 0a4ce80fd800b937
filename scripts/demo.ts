import path from 'node:path';
import { addressToServe } from './serve/address';
import { build, isBuilt } from './serve/build';
import { dataFolder } from './serve/data-folder';
import { keptSecret } from './serve/kept-secret';
import { mailEnvironment } from './serve/mail-environment';
import { openDatabase } from './serve/open-database';
import { isSureToReset, prepareDemo } from './serve/prepare-demo';
import { serve } from './serve/serve';
import { printSignIns } from './serve/sign-ins';
import { runProgram, step } from './serve/terminal';
import { webEnvironment } from './serve/web-server';

// npm run demo: an invented clinic to try the product with.
runProgram(async (shutdown) => {
  const words = process.argv.slice(2);
  const unknown = words.find((word) => word !== '--reset' && word !== '--yes');
  if (unknown) throw new Error(`"${unknown}" is not known. The demo takes --reset and --yes.`);
  const address = await addressToServe();
  const began = performance.now();
  const folder = dataFolder('demo');
  const isOurs = !process.env.DATABASE_URL;
  const secret = process.env.AUTH_SECRET || keptSecret(folder);
  const mail = mailEnvironment(process.env);
  const appUrl = process.env.APP_URL || `http://localhost:${address.port}`;
  console.log(`Physio Notes, demo (data in ${folder})`);

  const ownerUrl = await step('database', () => openDatabase(folder, shutdown));
  const reset = words.includes('--reset');
  if (reset && !words.includes('--yes') && !(await isSureToReset(ownerUrl, isOurs))) {
    console.log('Nothing was erased.');
    return shutdown.stop(1);
  }
  const demo = await prepareDemo({ ownerUrl, folder, secret, isOurs, reset });
  if (!isBuilt()) await step('build', () => build(shutdown));
  const env = webEnvironment({ urls: demo.urls, appUrl, secret, mail });
  const logFile = path.join(folder, 'web.log');
  await step('web server', () => serve({ env, ...address, logFile }, shutdown));

  console.log(`\nReady after ${((performance.now() - began) / 1000).toFixed(1)} s: ${appUrl}\n`);
  printSignIns(demo.signIns);
  console.log('\nCtrl-C stops it. "npm run demo -- --reset" starts over.');
});
