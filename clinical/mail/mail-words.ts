/** Where an e-mail of a letter stands. It waits, or it has ended; what ended is never changed. */
export const MAIL_STATUSES = ['queued', 'sent', 'failed', 'cancelled'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** Why an e-mail did not leave, by what the mail server answered and never in its own words. */
export const MAIL_TROUBLES = [
  'no_connection',
  'no_encryption',
  'sign_in_refused',
  'sender_refused',
  'asked_to_wait',
  'address_refused',
  'letter_refused',
  'interrupted',
  'waited_too_long',
  'unknown',
] as const;
export type MailTrouble = (typeof MAIL_TROUBLES)[number];

export const MAIL_TROUBLE_WORDS = {
  no_connection: 'the mail server does not answer',
  no_encryption: 'the mail server offers no encrypted connection',
  sign_in_refused: 'the mail server refuses the user name or password that is set up',
  sender_refused: 'the mail server refuses the sender’s address that is set up',
  asked_to_wait: 'the mail server asks to try again later',
  address_refused: 'the mail server refuses this address',
  letter_refused: 'the mail server refuses the message: too large, or taken for unwanted mail',
  interrupted: 'this server was stopped while it was sending: it may have arrived, or not',
  waited_too_long: 'it waited for more than a day, and nothing so old leaves by itself',
  unknown: 'it could not be handed to the mail server',
} as const satisfies Record<MailTrouble, string>;

/** What the next try would end in as well. */
const FINAL_TROUBLES: readonly MailTrouble[] = [
  'address_refused',
  'letter_refused',
  'waited_too_long',
];

/** Whether trying again by itself is of no use. */
export function isFinalTrouble(trouble: MailTrouble): boolean {
  return FINAL_TROUBLES.includes(trouble);
}

/** Hours after which a letter that still waits is not sent any more without being asked again. */
export const MAIL_WAITS_HOURS = 24;
