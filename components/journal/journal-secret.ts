/**
 * Times that the form of what is sealed has changed, the form of a change with it. A page that knows
 * a later form has to read the earlier ones: their entries may still wait in a browser.
 */
export const JOURNAL_FORMAT = 1;

/** What POST /api/journal-secret answers. It stays in memory: nothing may write it anywhere. */
export type JournalSecret = {
  format: typeof JOURNAL_FORMAT;
  accountId: string;
  /** 256 bits, base64url. */
  secret: string;
};
