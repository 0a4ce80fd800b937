import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O or U, which are misread or misheard over a telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A new letter's number, `7K3Q-9TXB-2MPA`: 60 random bits, so that it can be asked for without
 * signing in and cannot be guessed, and says nothing of how many letters there are.
 */
export function newLetterNumber(): string {
  const characters = [...randomBytes(12)].map((byte) => ALPHABET[byte & 31]).join('');
  return `${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`;
}
