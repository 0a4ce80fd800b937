import { unstable_rethrow } from 'next/navigation';
import { unfinishedDrafts } from '@/components/charting/draft-store/open-draft';
import { forgetKeys } from './keys-in-memory';
import { leavePage } from './live-pages';
import { discardEntries, discardPatches, unsentNotes } from './unsent-notes';

const PATIENCE_MS = 2_000;
const LOOK_AGAIN_MS = 200;

/** In how many notes something has not reached the server, by where it is. */
export type UnsentHere = {
  /** Sealed in this browser by this page, or by one that is gone. */
  sealed: number;
  /** In this page's memory only. */
  onThisPage: number;
  /** Held by another page of this browser that is open: whatever is chosen here, it keeps them. */
  inOtherTabs: number;
};

/** `unanswered`: the server did not answer, so the browser is still signed in, and the page goes on. */
export type Leaving = UnsentHere | 'unanswered' | null;

/**
 * Signs out; with `ask` only when nothing is unsent, and otherwise answers what is. The redirect
 * that signing out ends in passes through.
 */
export async function signOutWith(
  accountId: string,
  signOut: () => Promise<void>,
  how: 'ask' | 'keep' | 'discard',
): Promise<Leaving> {
  if (how === 'ask') {
    const found = await unsentHere(accountId);
    if (found.sealed + found.onThisPage + found.inOtherTabs > 0) return found;
  }
  if (how === 'discard') {
    await discardUnsent(accountId);
    // What was given up must not be sent while the server makes up its mind.
    leaveAccount();
  }
  try {
    await signOut();
  } catch (error) {
    if (!isRedirect(error)) return 'unanswered';
    leaveAccount();
    throw error;
  }
  leaveAccount();
  return null;
}

function isRedirect(error: unknown): boolean {
  try {
    unstable_rethrow(error);
    return false;
  } catch {
    return true;
  }
}

/** What would stay behind if this person signed out now. */
async function unsentHere(accountId: string): Promise<UnsentHere> {
  const { flush } = unfinishedDrafts();
  // A dead network must not keep anybody from signing out.
  const [inOtherTabs] = await Promise.all([
    unsentInOtherTabs(accountId),
    Promise.race([flush(), pause(PATIENCE_MS)]),
  ]);
  const { notes: sealed } = await unsentNotes(accountId, 'gone_or_this');
  const known = new Set(sealed.map(({ noteId }) => noteId));
  const onThisPage = unfinishedDrafts().notes.filter((noteId) => !known.has(noteId));
  return { sealed: sealed.length, onThisPage: onThisPage.length, inOtherTabs };
}

/** What is on its way from another tab is given the time to arrive. */
async function unsentInOtherTabs(accountId: string): Promise<number> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { notes } = await unsentNotes(accountId, 'others_open');
    if (notes.length === 0 || Date.now() >= until) return notes.length;
    await pause(LOOK_AGAIN_MS);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Nothing more is sent, opened or sealed by this page. */
function leaveAccount(): void {
  unfinishedDrafts().letGo();
  leavePage();
  forgetKeys();
}

/** Throws away what this person has not sent, but for what another open page is at work on. */
async function discardUnsent(accountId: string): Promise<void> {
  const { notes, unreadable } = await unsentNotes(accountId, 'gone_or_this');
  await discardEntries(notes.flatMap(({ entries }) => entries));
  await discardPatches(unreadable);
}
