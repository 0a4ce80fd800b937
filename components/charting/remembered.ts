/** A small choice of this tab that outlives a reload, such as the region that is open. */
export type Remembered<T> = {
  subscribe: (listener: () => void) => () => void;
  /** The same object until it is written; `null` when nothing is remembered. */
  read: () => T | null;
  write: (value: T) => void;
};

const PREFIX = 'physio-chart:';
const known = new Map<string, unknown>();

function make<T>(name: string): Remembered<T> {
  const listeners = new Set<() => void>();
  let value: T | null | undefined;
  const read = (): T | null => {
    if (value !== undefined) return value;
    try {
      const text = sessionStorage.getItem(PREFIX + name);
      value = text === null ? null : (JSON.parse(text) as T);
    } catch {
      value = null;
    }
    return value;
  };
  return {
    read,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write(next) {
      value = next;
      try {
        sessionStorage.setItem(PREFIX + name, JSON.stringify(next));
      } catch {
        // Storage may be refused; the choice then lasts as long as the page.
      }
      for (const listener of [...listeners]) listener();
    },
  };
}

/** The store of one choice, by name. Holds no clinical content: names of regions and devices only. */
export function remembered<T>(name: string): Remembered<T> {
  const store = (known.get(name) as Remembered<T> | undefined) ?? make<T>(name);
  known.set(name, store);
  return store;
}
