import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The bytes that a signature stands on: RFC 8785 canonical JSON, every string in Unicode NFC,
 * UTF-8. Throws on a value that JSON cannot hold.
 */
export function canonicalBytes(value: unknown): Buffer {
  const text = canonicalize(composed(value));
  if (text === undefined) throw new Error('Nothing to serialise.');
  return Buffer.from(text, 'utf8');
}

/** Hex SHA-256. */
export function sha256Hex(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([name, part]) => [name.normalize('NFC'), composed(part)]),
    );
  }
  return value;
}
