import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writePrivateFile } from '@/db/embedded/credentials';

/** One way into the demo clinic; the password is null where DEMO_PASSWORD gave it. */
export type SignIn = { role: string; email: string; password: string | null };

/**
 * The sign-ins of a seeded demo, kept in a file of mode 600 so that a later start can print them.
 * The file is written when seeding is done: without it a record is not, or not wholly, the demo's.
 */
export type KeptSignIns = {
  read: () => SignIn[] | null;
  write: (signIns: SignIn[]) => void;
  forget: () => void;
};

/** @param database tells the demos apart that were seeded on different servers */
export function keptSignIns(folder: string, database: string): KeptSignIns {
  const mark = createHash('sha256').update(database).digest('hex').slice(0, 12);
  const file = path.join(folder, `sign-ins-${mark}.json`);
  return {
    read: () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SignIn[]) : null),
    write: (signIns) => writePrivateFile(file, JSON.stringify(signIns, null, 2)),
    forget: () => rmSync(file, { force: true }),
  };
}

/** Prints the table of sign-ins. */
export function printSignIns(signIns: SignIn[]): void {
  const width = (of: (signIn: SignIn) => string) => Math.max(...signIns.map((s) => of(s).length));
  const roleWidth = width((s) => s.role);
  const emailWidth = width((s) => s.email);
  for (const { role, email, password } of signIns) {
    const secret = password ?? '(the DEMO_PASSWORD it was seeded with)';
    console.log(`  ${role.padEnd(roleWidth)}   ${email.padEnd(emailWidth)}   ${secret}`);
  }
}
