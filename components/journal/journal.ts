import type { KeptChange } from '@/components/charting/draft-store/draft';
import { createListeners } from '@/components/charting/draft-store/listeners';
import { readEntries, writeEntries } from './entry-store';
import { keysOf, type KeysOutcome } from './keys-in-memory';
import { claimPage, livePages, thisPage } from './live-pages';
import { noteTag, seal, unseal, type AccountKeys, type SealedNote } from './seal';

export type JournalState =
  /** Not opened yet: the server has not handed out the secret. */
  | { kind: 'opening' }
  /** What is unsent is sealed in this browser. */
  | { kind: 'kept' }
  /** The browser keeps nothing: what is unsent lives as long as the page. */
  | { kind: 'memory'; why: 'refused' | 'insecure' };

/** The part of a draft that a journal mirrors. */
type Journaled = {
  unconfirmed: () => readonly KeptChange[];
  restore: (changes: readonly KeptChange[]) => void;
  onStatus: (listener: () => void) => () => void;
};

type JournalInput = {
  draft: Journaled;
  accountId: string;
  note: SealedNote;
  keys?: (accountId: string) => Promise<KeysOutcome>;
  /** Named apart only where one process plays several pages. */
  page?: string;
};

export type Journal = ReturnType<typeof createJournal>;

/** A browser that does not answer at all refuses too. */
const PATIENCE_MS = 4_000;

/**
 * The journal of one draft: storage follows whatever the draft holds unconfirmed, sealed, change by
 * change. A write in progress gathers what is typed meanwhile, so that typing never waits for it.
 */
export function createJournal(input: JournalInput) {
  const { draft, accountId, note, keys: ask = keysOf, page = thisPage() } = input;
  const listeners = createListeners();
  /** What storage holds, by patch; null for what an earlier page wrote and this one has not yet. */
  const held = new Map<string, KeptChange | null>();
  let state: JournalState = { kind: 'opening' };
  let keys: AccountKeys | null = null;
  let opening: ReturnType<typeof begin> | null = null;
  let writing: Promise<void> | null = null;

  function say(next: JournalState) {
    if (next.kind === state.kind) return;
    state = next;
    listeners.tell('state');
  }

  async function begin(): Promise<'open' | 'signed-out' | 'unreachable'> {
    const asked = await ask(accountId);
    if (asked.kind === 'impossible') {
      say({ kind: 'memory', why: 'insecure' });
      return 'open';
    }
    if (asked.kind !== 'keys') return asked.kind;
    try {
      const found = await inTime(leftBehind(asked.keys));
      for (const { patchId } of found) held.set(patchId, null);
      keys = asked.keys;
      if (found.length > 0) draft.restore(found);
      say({ kind: 'kept' });
    } catch {
      keys = asked.keys;
      say({ kind: 'memory', why: 'refused' });
    }
    draft.onStatus(() => void write());
    await write();
    return 'open';
  }

  /** Changes of this note that a page which is gone left behind, the oldest first. */
  async function leftBehind(own: AccountKeys): Promise<KeptChange[]> {
    const tag = await noteTag(own, note.clinicId, note.noteId);
    const [sealed, live] = await Promise.all([readEntries(own.account, tag), livePages()]);
    const entries = await Promise.all(
      sealed.filter(({ device }) => !live.has(device)).map((each) => unseal(own, each)),
    );
    return entries.flatMap((entry) =>
      // Typed under another patient's name: shown where the note is read, never sent to this one.
      entry && entry.patientId === note.patientId ? [entry.change] : [],
    );
  }

  function write(): Promise<void> {
    writing ??= writeAll();
    return writing;
  }

  async function writeAll(): Promise<void> {
    // Later than its caller, who has to know that it is under way.
    await Promise.resolve();
    try {
      let hasMore = true;
      while (hasMore) hasMore = await writeOnce();
    } finally {
      // With the last look and not after it: a change in between would find nobody to write it.
      writing = null;
    }
  }

  /** Writes what differs. False when nothing did, or storage refused. */
  async function writeOnce(): Promise<boolean> {
    const own = keys;
    if (!own) return false;
    const wanted = new Map(draft.unconfirmed().map((each) => [each.patchId, each]));
    const puts = [...wanted.values()].filter((each) => held.get(each.patchId) !== each);
    const drops = [...held.keys()].filter((patchId) => !wanted.has(patchId));
    if (puts.length === 0 && drops.length === 0) return false;
    try {
      const sealed = await Promise.all(puts.map((change) => seal(own, page, { ...note, change })));
      await inTime(writeEntries(sealed, drops));
    } catch {
      say({ kind: 'memory', why: 'refused' });
      return false;
    }
    for (const change of puts) held.set(change.patchId, change);
    for (const patchId of drops) held.delete(patchId);
    say({ kind: 'kept' });
    return true;
  }

  const isHeld = (changes: readonly KeptChange[]) =>
    changes.every((each) => held.get(each.patchId) === each);

  return {
    state: () => state,
    onState: (listener: () => void) => listeners.on('state', listener),

    /** Whether all that is unconfirmed would survive this page. */
    holdsAll: () => state.kind === 'kept' && isHeld(draft.unconfirmed()),

    /**
     * Asks for the keys and puts back what an earlier page left, once; before anything is sent. A
     * failure is asked again at the next call; a browser without storage is open, with nothing in it.
     */
    async open(): Promise<'open' | 'signed-out' | 'unreachable'> {
      claimPage();
      opening ??= begin();
      const outcome = await opening;
      if (outcome !== 'open') opening = null;
      return outcome;
    },

    /** Waits until storage has followed the draft, or has refused to. */
    settled: write,

    /** Waits until these changes are in storage, or storage has refused them. */
    async keep(changes: readonly KeptChange[]): Promise<void> {
      if (!isHeld(changes)) await write();
    },
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The storage does not answer.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
