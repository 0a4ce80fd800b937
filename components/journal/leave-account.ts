import { unstable_rethrow } from 'next/navigation';
import { unfinishedDrafts } from '@/components/charting/draft-store/open-draft';
import { forgetKeys } from './keys-in-memory';
import { leavePage } from './live-pages';
import { heldByOtherPages } from './other-pages';
import { discardPatches, unsentNotes } from './unsent-notes';

const PATIENCE_MS = 2_000;
const LOOK_AGAIN_MS = 200;

/** In how many notes something has not reached the server, by where it is. */
export type UnsentHere = {
  /** Sealed in this browser by this page, or by one that is gone: all that is unsent of the note. */
  sealed: number;
  /** At least in part in this page's memory only. */
  onThisPage: number;
  /** Held by another page of this browser that is open: whatever is chosen here, it keeps them. */
  inOtherTabs: number;
  /** Something lies sealed here, and the server could not be asked whether it is this person's. */
  isUnknown: boolean;
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
    const { sealed, onThisPage, inOtherTabs, isUnknown } = found;
    if (isUnknown || sealed + onThisPage + inOtherTabs > 0) return found;
  }
  // What is to be given up must not be sent meanwhile, and is given up only once nobody is signed in.
  const given = how === 'discard' ? await holdUnsent(accountId) : null;
  const left = async () => {
    leaveAccount();
    if (given) await discardPatches(given.patchIds);
  };
  try {
    await signOut();
  } catch (error) {
    if (isRedirect(error)) {
      await left();
      throw error;
    }
    given?.goOn();
    return 'unanswered';
  }
  await left();
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
  const { notes, isUnknown } = await unsentNotes(accountId, 'gone_or_this');
  const { unsealed } = unfinishedDrafts();
  const sealed = notes.filter(({ noteId }) => !unsealed.includes(noteId));
  return { sealed: sealed.length, onThisPage: unsealed.length, inOtherTabs, isUnknown };
}

/** What is on its way from another tab is given the time to arrive. */
async function unsentInOtherTabs(accountId: string): Promise<number> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const [{ notes }, held] = await Promise.all([
      unsentNotes(accountId, 'others_open'),
      heldByOtherPages(accountId),
    ]);
    const found = new Set([...notes, ...held].map(({ noteId }) => noteId));
    if (found.size === 0 || Date.now() >= until) return found.size;
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

/** Stops sending, and names what this person has not sent, but for what another open page holds. */
async function holdUnsent(accountId: string) {
  const { goOn } = unfinishedDrafts().hold('Signing out.');
  const { notes, unreadable } = await unsentNotes(accountId, 'gone_or_this');
  const sealed = notes.flatMap(({ entries }) => entries.map(({ change }) => change.patchId));
  return { goOn, patchIds: [...sealed, ...unreadable] };
}
