import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writePrivateFile } from '@/db/embedded/credentials';

/** A secret made up at first use and kept in a file of mode 600, for the demo and development. */
export function keptSecret(folder: string): string {
  const file = path.join(folder, 'auth-secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(32).toString('base64url');
  writePrivateFile(file, secret);
  return secret;
}
