import type { GuardedNote } from './guarded-note';

/**
 * What is made of a note once, for as long as it is the same object: an editor asks at each key, and
 * the note does not change while a letter is written.
 */
export function onceForNote<T>(make: (content: GuardedNote) => T): (content: GuardedNote) => T {
  const made = new WeakMap<GuardedNote, { value: T }>();
  return (content) => {
    const known = made.get(content) ?? { value: make(content) };
    made.set(content, known);
    return known.value;
  };
}
