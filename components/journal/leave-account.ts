import { unfinishedDrafts } from '@/components/charting/draft-store/open-draft';
import { forgetKeys } from './keys-in-memory';
import { leavePage } from './live-pages';
import { discardEntries, discardPatches, unsentNotes } from './unsent-notes';

const PATIENCE_MS = 2_000;

export type UnsentHere = {
  /** Notes whose changes are sealed in this browser. */
  sealed: number;
  /** Notes whose changes are in this page's memory only. */
  onThisPage: number;
};

/** What would stay behind if this person signed out now. */
export async function unsentHere(accountId: string): Promise<UnsentHere> {
  const { flush } = unfinishedDrafts();
  // A dead network must not keep anybody from signing out.
  await Promise.race([flush(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const { notes: sealed } = await unsentNotes(accountId, { ofThisPage: true });
  const known = new Set(sealed.map(({ noteId }) => noteId));
  const onThisPage = unfinishedDrafts().notes.filter((noteId) => !known.has(noteId));
  return { sealed: sealed.length, onThisPage: onThisPage.length };
}

/** Before signing out: nothing more is sent, opened or sealed by this page. */
export function leaveAccount(): void {
  unfinishedDrafts().letGo();
  leavePage();
  forgetKeys();
}

/** Throws away whatever this person has not sent from this browser. */
export async function discardUnsent(accountId: string): Promise<void> {
  const { notes, unreadable } = await unsentNotes(accountId, { ofThisPage: true });
  await discardEntries(notes.flatMap(({ entries }) => entries));
  await discardPatches(unreadable);
}
