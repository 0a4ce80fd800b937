import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a one-time link, safe in a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. It is random and long, so a plain SHA-256 cannot be searched. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}
