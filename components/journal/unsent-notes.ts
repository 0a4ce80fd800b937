import { hasEntries, readEntries, writeEntries } from './entry-store';
import { keysOf } from './keys-in-memory';
import { livePages, thisPage } from './live-pages';
import { noteTag, unseal, type JournalEntry, type SealedEntry, type SealedNote } from './seal';

/** What this browser holds unsent of one note, the oldest change first. */
export type UnsentNote = Omit<SealedNote, 'patientId'> & { entries: readonly JournalEntry[] };

type Unsent = {
  notes: readonly UnsentNote[];
  /** Patches of this account that cannot be opened: altered, or in a form of another version. */
  unreadable: readonly string[];
};

type Which = { ofThisPage: boolean };

/**
 * The notes that this account left unsent in this browser; those that another open page is at work
 * on are left out. Nothing where storage is refused, or nobody is signed in to open it.
 */
export async function unsentNotes(accountId: string, which: Which): Promise<Unsent> {
  const { entries, unreadable } = await opened(accountId, which, null);
  const notes = new Map<string, UnsentNote>();
  for (const each of entries) {
    const { clinicId, noteId } = each;
    const note = notes.get(noteId);
    notes.set(noteId, { clinicId, noteId, entries: [...(note?.entries ?? []), each] });
  }
  return { notes: [...notes.values()], unreadable };
}

/** What this account left unsent of one note. */
export async function unsentOf(
  accountId: string,
  note: Omit<SealedNote, 'patientId'>,
  which: Which = { ofThisPage: true },
): Promise<readonly JournalEntry[]> {
  return (await opened(accountId, which, note)).entries;
}

/** Throws unsent changes away, for good. Only ever because somebody asked for it. */
export function discardEntries(entries: readonly JournalEntry[]): Promise<void> {
  return discardPatches(entries.map(({ change }) => change.patchId));
}

/** Throws away entries that nobody can open; see {@link Unsent}. */
export function discardPatches(patchIds: readonly string[]): Promise<void> {
  return writeEntries([], patchIds);
}

async function opened(
  accountId: string,
  { ofThisPage }: Which,
  note: Omit<SealedNote, 'patientId'> | null,
): Promise<{ entries: readonly JournalEntry[]; unreadable: readonly string[] }> {
  const nothing = { entries: [], unreadable: [] };
  try {
    if (!(await hasEntries())) return nothing;
    const asked = await keysOf(accountId);
    if (asked.kind !== 'keys') return nothing;
    const { keys } = asked;
    const tag = note ? await noteTag(keys, note.clinicId, note.noteId) : undefined;
    const [sealed, live] = await Promise.all([readEntries(keys.account, tag), livePages()]);
    const isWanted = ({ device }: SealedEntry) =>
      device === thisPage() ? ofThisPage : !live.has(device);
    const wanted = sealed.filter(isWanted);
    const read = await Promise.all(wanted.map((each) => unseal(keys, each)));
    return {
      entries: read.filter((each) => each !== null),
      unreadable: wanted.flatMap(({ patchId }, index) => (read[index] ? [] : [patchId])),
    };
  } catch {
    return nothing;
  }
}
