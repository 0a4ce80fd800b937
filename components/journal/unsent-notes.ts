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
  /** Something is there, and the keys to tell whose it is could not be had. */
  isUnknown: boolean;
};

/**
 * Whose entries: of pages that are gone and send nothing any more, of those and this page, or of
 * the other pages of this browser that are open and will send them themselves.
 */
type Pages = 'gone' | 'gone_or_this' | 'others_open';

/**
 * The notes that this account has unsent in this browser. Nothing where storage is refused, or
 * nobody is signed in to open it.
 */
export async function unsentNotes(accountId: string, pages: Pages): Promise<Unsent> {
  const { entries, unreadable, isUnknown } = await opened(accountId, pages, null);
  const notes = new Map<string, UnsentNote>();
  for (const each of entries) {
    const { clinicId, noteId } = each;
    const note = notes.get(noteId);
    notes.set(noteId, { clinicId, noteId, entries: [...(note?.entries ?? []), each] });
  }
  return { notes: [...notes.values()], unreadable, isUnknown };
}

/** What this account has unsent of one note. */
export async function unsentOf(
  accountId: string,
  note: Omit<SealedNote, 'patientId'>,
  pages: Pages = 'gone_or_this',
): Promise<readonly JournalEntry[]> {
  return (await opened(accountId, pages, note)).entries;
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
  pages: Pages,
  note: Omit<SealedNote, 'patientId'> | null,
): Promise<Pick<Unsent, 'unreadable' | 'isUnknown'> & { entries: readonly JournalEntry[] }> {
  const nothing = { entries: [], unreadable: [], isUnknown: false };
  try {
    if (!(await hasEntries())) return nothing;
    const asked = await keysOf(accountId);
    if (asked.kind !== 'keys') return { ...nothing, isUnknown: asked.kind === 'unreachable' };
    const { keys } = asked;
    const tag = note ? await noteTag(keys, note.clinicId, note.noteId) : undefined;
    const [sealed, live] = await Promise.all([readEntries(keys.account, tag), livePages()]);
    const isWanted = ({ device }: SealedEntry) => {
      if (device === thisPage()) return pages === 'gone_or_this';
      return live.has(device) === (pages === 'others_open');
    };
    const wanted = sealed.filter(isWanted);
    const read = await Promise.all(wanted.map((each) => unseal(keys, each)));
    return {
      entries: read.filter((each) => each !== null),
      unreadable: wanted.flatMap(({ patchId }, index) => (read[index] ? [] : [patchId])),
      isUnknown: false,
    };
  } catch {
    return nothing;
  }
}
