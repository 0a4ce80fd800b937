import type { MailStatus, MailTrouble } from './mail-words';

/** Where an e-mail of a letter stands. Times are ISO UTC. */
export type MailStanding = {
  mailId: string;
  recipientId: string;
  status: MailStatus;
  /** How often it was tried. */
  attempts: number;
  /** It is being handed to the mail server at this moment, and cannot be stopped. */
  isBeingSent: boolean;
  /** Of the last try that failed. */
  trouble: MailTrouble | null;
  nextTryAt: string | null;
  sentAt: string | null;
};

/** How a letter goes to one recipient by e-mail, as its own page shows it. */
export type LetterMail = {
  recipientId: string;
  /** The address that the letter was signed with; '' when it had none. */
  knownAddress: string;
  /** The newest e-mail; those before it are history. */
  latest: (MailStanding & { address: string; requestedAt: string; requestedBy: string }) | null;
};

/** What the list of letters says of an e-mail: it waits, or it did not leave. */
export type ListedMail = Pick<MailStanding, 'trouble'> & {
  status: Extract<MailStatus, 'queued' | 'failed'>;
};
