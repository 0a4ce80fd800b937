import { hash, verify, type Options } from '@node-rs/argon2';
import { newSecret } from './secret';

/** argon2id with the first choice of the OWASP Password Storage Cheat Sheet (19 MiB, 2, 1). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const satisfies Options;

let nobody: Promise<string> | undefined;

/** The PHC string to store for a password. One that types alike in any keyboard hashes alike. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), OPTIONS);
}

/**
 * Whether a password is the one hashed. Without a hash (nobody by that name) it works just as long
 * on a hash that nobody knows the password of, and answers false: an attacker who times the answer
 * learns nothing about who has an account.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(newSecret());
  const isRight = await verify(passwordHash ?? (await nobody), password.normalize('NFKC'));
  return passwordHash !== null && isRight;
}
