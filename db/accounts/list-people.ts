import { asc, eq } from 'drizzle-orm';
import type { Role } from '@/clinical/acts';
import type { ImagingEntitlement } from '@/clinical/letters/imaging-entitlement';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { look } from '../look';
import { invitations, memberships } from '../schema/identity';
import { readIdentity } from './identity-transaction';
import { whileOpen } from './invite-person';
import { openResetLinks } from './reset-links';

export type Person = {
  membershipId: string;
  accountId: string;
  displayName: string;
  email: string;
  role: Role;
  profession: string;
  registration: string | null;
  providerNumber: string | null;
  imagingEntitlements: readonly ImagingEntitlement[];
  disabledAt: Date | null;
  revision: number;
};

export type OpenInvitation = {
  invitationId: string;
  displayName: string;
  email: string;
  role: Role;
  expiresAt: Date;
};

export type OpenResetLink = {
  membershipId: string;
  displayName: string;
  email: string;
  expiresAt: Date;
};

export type People = {
  people: Person[];
  invitations: OpenInvitation[];
  resetLinks: OpenResetLink[];
};

/** Everybody who works or worked in the actor's clinic, by name, and the links still open. */
export async function listPeople(actor: Actor): Promise<Result<People>> {
  return look(actor, 'people.open', async (tx) => {
    const people = await tx.db
      .select({
        membershipId: memberships.id,
        accountId: memberships.accountId,
        displayName: memberships.displayName,
        email: memberships.email,
        role: memberships.role,
        profession: memberships.profession,
        registration: memberships.registration,
        providerNumber: memberships.providerNumber,
        imagingEntitlements: memberships.imagingEntitlements,
        disabledAt: memberships.disabledAt,
        revision: memberships.revision,
      })
      .from(memberships)
      .where(inThisClinic(tx, memberships))
      .orderBy(asc(memberships.displayName), asc(memberships.id));
    const open = await tx.db
      .select({
        invitationId: invitations.id,
        displayName: invitations.displayName,
        email: invitations.email,
        role: invitations.role,
        expiresAt: invitations.expiresAt,
      })
      .from(invitations)
      .where(inThisClinic(tx, invitations, ...whileOpen(tx.now)))
      .orderBy(asc(invitations.createdAt), asc(invitations.id));
    const resets = await readIdentity((db) =>
      openResetLinks(db, tx.now, eq(memberships.clinicId, tx.clinicId)),
    );
    const resetLinks = resets.map(({ membershipId, displayName, email, expiresAt }) => ({
      membershipId,
      displayName,
      email,
      expiresAt,
    }));
    return { value: { people, invitations: open, resetLinks }, about: {} };
  });
}
