import type { Role } from '@/clinical/acts';

declare const minted: unique symbol;

/** Who is asking, in which clinic. Only db/actors can make one. */
export type Actor = {
  readonly [minted]: true;
  readonly accountId: string;
  readonly membershipId: string;
  readonly clinicId: string;
  readonly role: Role;
  readonly displayName: string;
  readonly profession: string;
  readonly registration: string | null;
  readonly providerNumber: string | null;
  /** A fixed clock, for seeds only; a signed-in actor has the server's. */
  readonly clock: (() => Date) | null;
};

/** Brands a membership that was read from the database. Used in db/actors only. */
export function mint(actor: Omit<Actor, typeof minted>): Actor {
  return actor as Actor;
}
