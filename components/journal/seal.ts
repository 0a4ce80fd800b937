import type { KeptChange } from '@/components/charting/draft-store/draft';
import { JOURNAL_FORMAT } from './journal-secret';

/** Where a change belongs. Sealed with it: the storage of a browser names neither. */
export type SealedNote = { clinicId: string; patientId: string; noteId: string };

/** A change as it is under its seal. */
export type JournalEntry = SealedNote & { change: KeptChange };

/**
 * An entry as it lies in the browser's storage. In plain stands only what it takes to find it and
 * to drop it: tags that mean something to this account alone, the page that wrote it, and its order.
 */
export type SealedEntry = {
  /** The form of what is sealed; see JOURNAL_FORMAT. */
  format: number;
  account: string;
  note: string;
  device: string;
  seq: number;
  patchId: string;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
};

/** The keys of one account, in memory only; none of them can be read back out. */
export type AccountKeys = { accountId: string; account: string; root: CryptoKey; tags: CryptoKey };

const text = new TextEncoder();
const IV_BYTES = 12;

const hkdf = (salt: string, info: string) =>
  ({ name: 'HKDF', hash: 'SHA-256', salt: text.encode(salt), info: text.encode(info) }) as const;

/** Makes the keys of an account from the secret that the server handed out (base64url). */
export async function accountKeys(accountId: string, secret: string): Promise<AccountKeys> {
  const bytes = Uint8Array.from(
    atob(secret.replaceAll('-', '+').replaceAll('_', '/')),
    (each) => each.codePointAt(0) ?? 0,
  );
  const root = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const sign = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const tags = await crypto.subtle.deriveKey(hkdf('', 'tags'), root, sign, false, ['sign']);
  return { accountId, root, tags, account: await tagOf(tags, 'account') };
}

/** The tag under which this account's entries of a note lie. */
export function noteTag(keys: AccountKeys, clinicId: string, noteId: string): Promise<string> {
  return tagOf(keys.tags, `note/${clinicId}/${noteId}`);
}

async function tagOf(tags: CryptoKey, name: string): Promise<string> {
  const made = new Uint8Array(await crypto.subtle.sign('HMAC', tags, text.encode(name)));
  return [...made.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A key for each note, so that no key ever seals two notes. */
function noteKey({ root }: AccountKeys, note: string): Promise<CryptoKey> {
  const kind = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(hkdf(note, 'entry'), root, kind, false, ['encrypt', 'decrypt']);
}

/** What stands in plain is bound to what is sealed: an entry that was moved or renumbered is refused. */
function bound(plain: Omit<SealedEntry, 'iv' | 'sealed'>) {
  const { format, account, note, device, seq, patchId } = plain;
  return text.encode(JSON.stringify([format, account, note, device, seq, patchId]));
}

export async function seal(
  keys: AccountKeys,
  device: string,
  entry: JournalEntry,
): Promise<SealedEntry> {
  const { change, clinicId, noteId } = entry;
  const plain = {
    format: JOURNAL_FORMAT,
    account: keys.account,
    note: await noteTag(keys, clinicId, noteId),
    device,
    seq: change.seq,
    patchId: change.patchId,
  };
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bound(plain) },
    await noteKey(keys, plain.note),
    text.encode(JSON.stringify(entry)),
  );
  return { ...plain, iv, sealed };
}

/**
 * Opens an entry; null for one of another account, for one that is not as it was sealed, and for one
 * in a form that this version does not read.
 */
export async function unseal(keys: AccountKeys, entry: SealedEntry): Promise<JournalEntry | null> {
  if (entry.format !== JOURNAL_FORMAT) return null;
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: entry.iv, additionalData: bound(entry) },
      await noteKey(keys, entry.note),
      entry.sealed,
    );
    return JSON.parse(new TextDecoder().decode(opened)) as JournalEntry;
  } catch {
    return null;
  }
}
