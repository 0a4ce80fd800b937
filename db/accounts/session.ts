import type { Role } from '@/clinical/acts';

/** After this long without anything done by the person, a session is over. */
export const IDLE_MINUTES = 30;
/** However busy, a session is over after this long. */
export const ABSOLUTE_HOURS = 12;

/** Where the person of a session works, enabled memberships only. */
export type Workplace = {
  clinicId: string;
  clinicName: string;
  membershipId: string;
  role: Role;
  displayName: string;
};

/** A live session, read from its row just now. */
export type Session = {
  sessionId: string;
  accountId: string;
  email: string;
  displayName: string;
  startedAt: Date;
  lastUsedAt: Date;
  /** Never empty: who works nowhere is not signed in. */
  workplaces: readonly Workplace[];
};

/** Why a session ended. */
export const SESSION_ENDINGS = [
  'signed-out',
  'signed-out-everywhere',
  'password-changed',
  'password-reset',
  'disabled',
] as const;
export type SessionEnding = (typeof SESSION_ENDINGS)[number];
