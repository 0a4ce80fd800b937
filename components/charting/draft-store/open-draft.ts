import { v4, v7 } from 'uuid';
import type { Finding } from '@/clinical/findings/finding';
import { createJournal, type Journal } from '@/components/journal/journal';
import { awaited } from '@/components/later/arrival';
import { createAskCatchUp } from './ask-catch-up';
import { createDraft, type Draft } from './draft';
import { createFollower, type Follower } from './follower';
import { createPost } from './post-changes';
import { createSender, type Sender } from './sender';

export type OpenDraft = {
  draft: Draft;
  sender: Sender;
  journal: Journal;
  follower: Follower;
  /** Puts back what an earlier page left unsent. Call when the page is there. */
  begin: () => void;
};

type DraftSource = {
  /** Whose page this is. */
  accountId: string;
  clinicId: string;
  patientId: string;
  noteId: string;
  revision: number;
  findings: readonly Finding[];
};

const DEVICE = 'physio-device';

/** Only where storage is refused; else the journal says what is unsent. */
const otherPages = awaited(() => import('@/components/journal/other-pages'));

/** Drafts of this tab with changes that no server has answered: they outlive the page that shows them. */
const unfinished = new Map<string, OpenDraft & Bound & { letGo: () => void }>();

/** Whose page a draft was opened on, and on whom. */
type Bound = { accountId: string; patientId: string };

/** Names this tab, until it is closed. Storage may be refused; then the page names itself. */
function thisDevice(): string {
  try {
    const known = sessionStorage.getItem(DEVICE);
    if (known) return known;
    const made = v4();
    sessionStorage.setItem(DEVICE, made);
    return made;
  } catch {
    return v4();
  }
}

/**
 * The draft of a note in this tab. Coming back to a note whose last changes are still on their way
 * finds them again; otherwise the server's findings are what is shown.
 */
export function openDraft(source: DraftSource): OpenDraft {
  const { accountId, clinicId, patientId, noteId } = source;
  const known = unfinished.get(noteId);
  // Moved to another patient meanwhile: what was typed of the first is never shown as this one's.
  if (known?.accountId === accountId && known.patientId === patientId) return known;
  known?.letGo();
  let seq = Date.now();
  const draft = createDraft({
    findings: source.findings,
    revision: source.revision,
    newPatchId: v7,
    nextSeq: () => seq++,
  });
  const isBrowser = typeof window !== 'undefined';
  const device = isBrowser ? thisDevice() : '';
  const journal = createJournal({ draft, accountId, note: { clinicId, patientId, noteId } });
  const where = { accountId, clinicId, patientId, noteId, device };
  const post = createPost(where);
  const sender = createSender(
    draft,
    async (changes, how) => {
      // A page that goes cannot wait for its storage; what it sends last was sealed as it was typed.
      if (!how.isLast) await journal.keep(changes);
      return post(changes, how);
    },
    async () => {
      const opened = await journal.open();
      return opened === 'open' ? null : { kind: opened };
    },
  );
  const follower = createFollower(draft, sender, createAskCatchUp(where));
  let hasBegun = false;
  const begin = () => {
    if (hasBegun) return;
    hasBegun = true;
    askToPersist();
    sender.tryNow();
  };
  const opened = { draft, sender, journal, follower, begin };
  if (isBrowser) {
    keepWhileUnfinished({ accountId, patientId }, noteId, opened);
    journal.onState(() => {
      if (journal.state().kind === 'memory') void answerOthers();
    });
  }
  return opened;
}

/** Unfinished drafts of this tab: what they hold, and how to leave them. */
export function unfinishedDrafts() {
  return {
    /** Notes with changes that would not survive this page. */
    unsealed: [...unfinished].filter(([, { journal }]) => !journal.holdsAll()).map(([id]) => id),
    /** Sends what is left now rather than in a moment. */
    async flush(): Promise<void> {
      await Promise.all(
        [...unfinished.values()].map(async ({ sender, journal }) => {
          await sender.flush();
          await journal.settled();
        }),
      );
    },
    /** Sends nothing of them until they go on. */
    hold(words: string): { goOn: () => void } {
      const held = [...unfinished.values()];
      for (const { sender } of held) sender.stop(words);
      return { goOn: () => held.forEach(({ sender }) => sender.tryNow()) };
    },
    /** Sends nothing more of them; what is sealed stays sealed. */
    letGo() {
      for (const each of [...unfinished.values()]) each.letGo();
    },
  };
}

async function answerOthers(): Promise<void> {
  await otherPages.fetch();
  otherPages.value()?.answerOtherPages(() =>
    [...unfinished]
      .filter(([, { journal }]) => !journal.holdsAll())
      .map(([noteId, { accountId, draft }]) => ({
        accountId,
        noteId,
        changes: draft.status().unanswered,
      })),
  );
}

/** Asks the browser not to clear this storage when it is short of room. It may say no. */
function askToPersist(): void {
  if ('storage' in navigator) void navigator.storage.persist().catch(() => false);
}

function keepWhileUnfinished(bound: Bound, noteId: string, opened: OpenDraft): void {
  const { draft, sender, journal } = opened;
  const hasWork = () => draft.status().unanswered > 0 || draft.status().troubles.length > 0;
  const isOnItsWay = () => ['idle', 'sending'].includes(sender.connection().kind);
  const warn = (event: BeforeUnloadEvent) => {
    // What is sealed comes back, if the person does; an impossible text waits for them and not for us.
    const hasText = draft.status().troubles.some(({ kind }) => kind === 'impossible');
    if (hasText || !journal.holdsAll() || !isOnItsWay()) event.preventDefault();
  };
  const flush = () => void sender.flush();
  const flushHidden = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  const retry = () => {
    if (hasWork() && sender.connection().kind !== 'stopped') sender.tryNow();
  };
  const letGo = () => {
    unfinished.delete(noteId);
    window.removeEventListener('beforeunload', warn);
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('online', retry);
    window.removeEventListener('focus', retry);
    document.removeEventListener('visibilitychange', flushHidden);
  };
  const abandon = () => {
    letGo();
    sender.stop('You signed out.');
  };
  draft.onStatus(() => {
    if (hasWork() === unfinished.has(noteId)) return;
    if (!hasWork()) return letGo();
    unfinished.set(noteId, { ...opened, ...bound, letGo: abandon });
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', retry);
    window.addEventListener('focus', retry);
    document.addEventListener('visibilitychange', flushHidden);
  });
}
