/** Times that the form of what is sealed has changed; a page reads the entries of an older one. */
export const JOURNAL_FORMAT = 1;

/** What POST /api/journal-secret answers. It stays in memory: nothing may write it anywhere. */
export type JournalSecret = {
  format: typeof JOURNAL_FORMAT;
  accountId: string;
  /** 256 bits, base64url. */
  secret: string;
};
