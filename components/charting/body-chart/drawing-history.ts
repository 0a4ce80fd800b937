import type { AttributeValue } from '@/clinical/findings/attribute';
import { keyText, type FindingKey } from '@/clinical/findings/finding-key';
import type { Draft } from '../draft-store/draft';
import { isSameValue } from '../draft-store/field-ref';
import { createListeners } from '../draft-store/listeners';

type Attributes = Readonly<Record<string, AttributeValue>>;
type Step = { key: FindingKey; before: Attributes; after: Attributes };
type Drawn = Pick<Draft, 'attributes' | 'findings' | 'set' | 'remove'>;

export type DrawingHistory = ReturnType<typeof createDrawingHistory>;

const NOTHING: Attributes = {};
const isNothing = (attributes: Attributes) => Object.keys(attributes).length === 0;

/** The attributes that differ between two states of a mark. */
const changed = (from: Attributes, to: Attributes) =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (attribute) => !isSameValue(from[attribute] ?? null, to[attribute] ?? null),
  );

/**
 * Undo and redo of what was drawn, placed, added and removed on this page. Every step goes back
 * through the draft, so that it is saved like any other change; what was said of a mark in its list
 * since then stays, unless the mark itself goes.
 */
export function createDrawingHistory(draft: Drawn) {
  const listeners = createListeners();
  let [undone, done]: [readonly Step[], readonly Step[]] = [[], []];
  let can = { undo: false, redo: false };

  function keep(nextDone: readonly Step[], nextUndone: readonly Step[]) {
    [done, undone] = [nextDone, nextUndone];
    can = { undo: done.length > 0, redo: undone.length > 0 };
    listeners.tell('can');
  }

  /** Takes a mark over a step. Gives back what it was: one that goes takes along what was said since. */
  function take(key: FindingKey, from: Attributes, to: Attributes): Attributes {
    const now = draft.attributes(key);
    if (isNothing(to)) {
      draft.remove(key);
      return now;
    }
    for (const attribute of changed(from, to)) {
      draft.set({ key, attribute }, to[attribute] ?? null);
    }
    return from;
  }

  function undo() {
    const step = done.at(-1);
    if (!step) return;
    const after = take(step.key, step.after, step.before);
    keep(done.slice(0, -1), [...undone, { ...step, after }]);
  }

  return {
    can: () => can,
    on: (listener: () => void) => listeners.on('can', listener),

    /** Remembers what `act` does to the one mark that it gives back. */
    record<Key extends FindingKey | null>(act: () => Key): Key {
      const earlier = new Map(draft.findings().map((each) => [keyText(each), each.attributes]));
      const key = act();
      if (!key) return key;
      const [before, after] = [earlier.get(keyText(key)) ?? NOTHING, draft.attributes(key)];
      if (changed(before, after).length > 0) keep([...done, { key, before, after }], []);
      return key;
    },

    undo,

    redo() {
      const step = undone.at(-1);
      if (!step) return;
      const before = take(step.key, step.before, step.after);
      keep([...done, { ...step, before }], undone.slice(0, -1));
    },

    /** Brings a removed mark back, whatever was done to others since. */
    bringBack(key: FindingKey) {
      if (!isNothing(draft.attributes(key))) return;
      const name = keyText(key);
      const removal = done.findLast((step) => keyText(step.key) === name && isNothing(step.after));
      if (!removal) return;
      if (removal === done.at(-1)) return undo();
      take(key, NOTHING, removal.before);
      keep([...done, { key, before: NOTHING, after: removal.before }], []);
    },
  };
}
