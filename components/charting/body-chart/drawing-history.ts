import type { AttributeValue } from '@/clinical/findings/attribute';
import type { FindingKey } from '@/clinical/findings/finding-key';
import type { Draft } from '../draft-store/draft';
import { createListeners } from '../draft-store/listeners';

type Attributes = Readonly<Record<string, AttributeValue>>;
type Step = { key: FindingKey; before: Attributes; after: Attributes };
type Drawn = Pick<Draft, 'attributes' | 'set' | 'remove'>;

export type DrawingHistory = ReturnType<typeof createDrawingHistory>;

/**
 * Undo and redo of what was drawn on this page. Every step goes back through the draft, so that it
 * is saved like any other change; what was said of a mark in its list since then stays, unless the
 * mark itself goes.
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

  function write(key: FindingKey, from: Attributes, to: Attributes) {
    for (const attribute of new Set([...Object.keys(from), ...Object.keys(to)])) {
      if (from[attribute] !== to[attribute]) draft.set({ key, attribute }, to[attribute] ?? null);
    }
  }

  return {
    can: () => can,
    on: (listener: () => void) => listeners.on('can', listener),

    /** Remembers what `act` does to the mark that it gives back. */
    record(act: () => FindingKey | null, of: (key: FindingKey) => Attributes): FindingKey | null {
      const key = act();
      if (key) keep([...done, { key, before: of(key), after: draft.attributes(key) }], []);
      return key;
    },

    undo() {
      const step = done.at(-1);
      if (!step) return;
      const isWhole = Object.keys(step.before).length === 0;
      const now = draft.attributes(step.key);
      if (isWhole) draft.remove(step.key);
      else write(step.key, step.after, step.before);
      keep(done.slice(0, -1), [...undone, isWhole ? { ...step, after: now } : step]);
    },

    redo() {
      const step = undone.at(-1);
      if (!step) return;
      write(step.key, step.before, step.after);
      keep([...done, step], undone.slice(0, -1));
    },
  };
}
