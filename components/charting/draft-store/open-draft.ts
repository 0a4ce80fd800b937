import { v4, v7 } from 'uuid';
import type { Finding } from '@/clinical/findings/finding';
import { createDraft, type Draft } from './draft';
import { createPost } from './post-changes';
import { createSender, type Sender } from './sender';

export type OpenDraft = { draft: Draft; sender: Sender };

type DraftSource = {
  clinicId: string;
  patientId: string;
  noteId: string;
  revision: number;
  findings: readonly Finding[];
};

const DEVICE = 'physio-device';

/** Drafts of this tab with changes that no server has answered: they outlive the page that shows them. */
const unfinished = new Map<string, OpenDraft>();

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
  const known = unfinished.get(source.noteId);
  if (known) return known;
  let seq = Date.now();
  const draft = createDraft({
    findings: source.findings,
    revision: source.revision,
    newPatchId: v7,
    nextSeq: () => seq++,
  });
  const isBrowser = typeof window !== 'undefined';
  const device = isBrowser ? thisDevice() : '';
  const sender = createSender(draft, createPost({ ...source, device }));
  const opened = { draft, sender };
  if (isBrowser) keepWhileUnfinished(source.noteId, opened);
  return opened;
}

function keepWhileUnfinished(noteId: string, opened: OpenDraft): void {
  const { draft, sender } = opened;
  // A refused or disputed value is on this page only: leaving would lose it as surely as an unsent one.
  const hasWork = () => draft.status().unanswered > 0 || draft.status().troubles.length > 0;
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  const flush = () => void sender.flush();
  const flushHidden = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  const retry = () => {
    if (hasWork() && sender.connection().kind !== 'stopped') sender.tryNow();
  };
  draft.onStatus(() => {
    if (hasWork() === unfinished.has(noteId)) return;
    if (hasWork()) {
      unfinished.set(noteId, opened);
      window.addEventListener('beforeunload', warn);
      window.addEventListener('pagehide', flush);
      window.addEventListener('online', retry);
      window.addEventListener('focus', retry);
      document.addEventListener('visibilitychange', flushHidden);
    } else {
      unfinished.delete(noteId);
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', retry);
      window.removeEventListener('focus', retry);
      document.removeEventListener('visibilitychange', flushHidden);
    }
  });
}
