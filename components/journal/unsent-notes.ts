import { hasEntries, readEntries, writeEntries } from './entry-store';
import { keysOf } from './keys-in-memory';
import { livePages, thisPage } from './live-pages';
import { noteTag, unseal, type JournalEntry, type SealedEntry, type SealedNote } from './seal';

/** What this browser holds unsent of one note, the oldest change first. */
export type UnsentNote = Omit<SealedNote, 'patientId'> & { entries: readonly JournalEntry[] };

type Which = { ofThisPage: boolean };

/**
 * The notes that this account left unsent in this browser; those that another open page is at work
 * on are left out. Nothing where storage is refused, or nobody is signed in to open it.
 */
export async function unsentNotes(accountId: string, which: Which): Promise<UnsentNote[]> {
  const entries = await opened(accountId, which, null);
  const notes = new Map<string, UnsentNote>();
  for (const each of entries) {
    const { clinicId, noteId } = each;
    const note = notes.get(noteId);
    notes.set(noteId, { clinicId, noteId, entries: [...(note?.entries ?? []), each] });
  }
  return [...notes.values()];
}

/** What this account left unsent of one note. */
export function unsentOf(
  accountId: string,
  note: Omit<SealedNote, 'patientId'>,
): Promise<readonly JournalEntry[]> {
  return opened(accountId, { ofThisPage: true }, note);
}

/** Throws unsent changes away, for good. Only ever because somebody asked for it. */
export async function discardEntries(entries: readonly JournalEntry[]): Promise<void> {
  await writeEntries(
    [],
    entries.map(({ change }) => change.patchId),
  );
}

async function opened(
  accountId: string,
  { ofThisPage }: Which,
  note: Omit<SealedNote, 'patientId'> | null,
): Promise<JournalEntry[]> {
  try {
    if (!(await hasEntries())) return [];
    const asked = await keysOf(accountId);
    if (asked.kind !== 'keys') return [];
    const { keys } = asked;
    const tag = note ? await noteTag(keys, note.clinicId, note.noteId) : undefined;
    const [sealed, live] = await Promise.all([readEntries(keys.account, tag), livePages()]);
    const isWanted = ({ device }: SealedEntry) =>
      device === thisPage ? ofThisPage : !live.has(device);
    const entries = await Promise.all(sealed.filter(isWanted).map((each) => unseal(keys, each)));
    return entries.filter((each) => each !== null);
  } catch {
    return [];
  }
}
