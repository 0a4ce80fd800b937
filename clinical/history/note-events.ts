/** What is said after signing stands beside the note, never in it. Times are ISO 8601 UTC. */
export type Addendum = {
  id: string;
  authorName: string;
  writtenAt: string;
  body: string;
};

/** The note stays readable, but is not to be relied on. */
export type EnteredInError = {
  reason: string;
  markedByName: string;
  markedAt: string;
};
