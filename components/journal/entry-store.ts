import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SealedEntry } from './seal';

type JournalSchema = DBSchema & {
  entries: {
    key: string;
    value: SealedEntry;
    indexes: { account: string; note: [string, string] };
  };
};

const NAME = 'physio-journal';

let opened: Promise<IDBPDatabase<JournalSchema>> | null = null;

/** The browser's storage of sealed entries. Rejects where storage is refused; asked again each time. */
function storage(): Promise<IDBPDatabase<JournalSchema>> {
  opened ??= openDB<JournalSchema>(NAME, 1, {
    upgrade(db) {
      const entries = db.createObjectStore('entries', { keyPath: 'patchId' });
      entries.createIndex('account', 'account');
      entries.createIndex('note', ['account', 'note']);
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

function forget() {
  opened = null;
}

/** Puts and drops together, so that a change is never missing while the next one takes its place. */
export async function writeEntries(
  puts: readonly SealedEntry[],
  drops: readonly string[],
): Promise<void> {
  const db = await storage();
  // `strict`: done means on the disk, not on its way there.
  const tx = db.transaction('entries', 'readwrite', { durability: 'strict' });
  await Promise.all([
    ...puts.map((entry) => tx.store.put(entry)),
    ...drops.map((patchId) => tx.store.delete(patchId)),
    tx.done,
  ]);
}

/** Entries of an account, or of one of its notes, the oldest change first. */
export async function readEntries(account: string, note?: string): Promise<SealedEntry[]> {
  const db = await storage();
  const found =
    note === undefined
      ? await db.getAllFromIndex('entries', 'account', account)
      : await db.getAllFromIndex('entries', 'note', [account, note]);
  return found.sort((one, other) => one.seq - other.seq);
}

/** Whether anything at all is sealed here, whoever's it is. */
export async function hasEntries(): Promise<boolean> {
  return (await (await storage()).count('entries')) > 0;
}

/** Takes the whole storage away. For tests. */
export async function deleteStorage(): Promise<void> {
  (await opened)?.close();
  forget();
  await deleteDB(NAME);
}
