import type { ActorRole, Role } from '@/clinical/acts';

declare const minted: unique symbol;

/** Who is asking, in which clinic. Only db/actors can make one. */
export type Actor = AnyActor & { readonly role: Role };

/** The same, or the program itself. */
export type AnyActor = {
  readonly [minted]: true;
  readonly accountId: string;
  readonly membershipId: string;
  readonly clinicId: string;
  readonly role: ActorRole;
  readonly displayName: string;
  readonly profession: string;
  readonly registration: string | null;
  readonly providerNumber: string | null;
  /** A fixed clock, for seeds only; a signed-in actor has the server's. */
  readonly clock: (() => Date) | null;
};

/** Brands a membership that was read from the database. Used in db/actors only. */
export function mint<Of extends AnyActor>(actor: Omit<Of, typeof minted>): Of {
  return actor as Of;
}
