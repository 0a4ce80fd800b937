import { v7 } from 'uuid';

/** A new UUIDv7: made by the app, ordered by time, so that nothing in the schema makes ids. */
export function newId(): string {
  return v7();
}
