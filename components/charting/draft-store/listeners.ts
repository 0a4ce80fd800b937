/** Listeners by name. Notifying copies the set first: a listener may leave while being told. */
export function createListeners() {
  const byName = new Map<string, Set<() => void>>();
  return {
    on(name: string, listener: () => void): () => void {
      const listeners = byName.get(name) ?? new Set();
      byName.set(name, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) byName.delete(name);
      };
    },
    tell(name: string): void {
      for (const listener of [...(byName.get(name) ?? [])]) listener();
    },
  };
}
