import { createInterface } from 'node:readline/promises';
import { eraseRecord } from '@/db/migrate/erase-record';
import { isEmptyRecord } from '@/db/migrate/is-empty-record';
import { migrateDatabase, type ServerUrls } from '@/db/migrate/migrate';
import { seedDemo } from '@/scripts/seed/seed-demo';
import { keptSignIns, type SignIn } from './sign-ins';
import { step } from './terminal';

export type PreparedDemo = { urls: ServerUrls; signIns: SignIn[]; isNew: boolean };

/**
 * Migrates the demo's database and seeds it when it is empty.
 *
 * @param isOurs the embedded server, where nothing but the demo can be; on another server a record
 *   that this demo did not seed is never touched without `reset`
 */
export async function prepareDemo(options: {
  ownerUrl: string;
  folder: string;
  secret: string;
  isOurs: boolean;
  reset: boolean;
}): Promise<PreparedDemo> {
  const { ownerUrl, folder, secret, isOurs } = options;
  const { host, pathname } = new URL(ownerUrl);
  const kept = keptSignIns(folder, isOurs ? 'embedded' : `${host}${pathname}`);
  const erase = async (name: string) => {
    kept.forget();
    await step(name, () => eraseRecord(ownerUrl));
  };
  const bringUp = () => step('migrations', () => migrateDatabase(ownerUrl, { secret }));

  if (options.reset) await erase('erase the demo');
  let urls = await bringUp();
  if (!(await isEmptyRecord(urls))) {
    const signIns = kept.read();
    if (signIns) return { urls, signIns, isNew: false };
    if (!isOurs) {
      throw new Error(
        `The database ${pathname.slice(1)} on ${host} holds a record that this demo did not seed. ` +
          'Give the demo a database of its own, or erase this one with "npm run demo -- --reset".',
      );
    }
    await erase('erase a half-seeded demo');
    urls = await bringUp();
  }
  const password = process.env.DEMO_PASSWORD || null;
  const { accounts } = await step('demo clinic', () =>
    seedDemo({ ...urls, password, log: (line: string) => console.log(`    ${line}`) }),
  );
  kept.write(accounts);
  return { urls, signIns: accounts, isNew: true };
}

/** Asks at the terminal; without one the answer is no. */
export async function isSureToReset(ownerUrl: string, isOurs: boolean): Promise<boolean> {
  const { host, pathname } = new URL(ownerUrl);
  const what = isOurs ? 'the demo' : `the database ${pathname.slice(1)} on ${host}`;
  const question = `Everything recorded in ${what} will be erased. Type "erase" to go on: `;
  if (!process.stdin.isTTY) {
    console.error(`${question}\nNobody is here to answer; --yes answers.`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // The prompt swallows Ctrl-C, which must stop the database as well.
  terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return (await terminal.question(question)).trim() === 'erase';
  } finally {
    terminal.close();
  }
}
