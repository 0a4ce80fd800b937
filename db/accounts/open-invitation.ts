import { and, eq } from 'drizzle-orm';
import type { Role } from '@/clinical/acts';
import { clinics } from '../schema/clinics';
import { accounts, invitations } from '../schema/identity';
import { readIdentity } from './identity-transaction';
import { whileOpen } from './invite-person';
import { hashOfSecret } from './secret';

export type InvitationToAccept = {
  clinicId: string;
  clinicName: string;
  email: string;
  displayName: string;
  role: Role;
  expiresAt: Date;
  /** They work elsewhere already: the account's own password joins them to this clinic. */
  hasAccount: boolean;
};

/** What a one-time link offers, or null: unknown, used, withdrawn or too old. */
export async function openInvitation(token: string): Promise<InvitationToAccept | null> {
  const [row] = await readIdentity((db) =>
    db
      .select({
        clinicId: invitations.clinicId,
        clinicName: clinics.name,
        email: invitations.email,
        displayName: invitations.displayName,
        role: invitations.role,
        expiresAt: invitations.expiresAt,
        accountId: accounts.id,
      })
      .from(invitations)
      .innerJoin(clinics, eq(clinics.clinicId, invitations.clinicId))
      .leftJoin(accounts, eq(accounts.email, invitations.email))
      .where(and(eq(invitations.tokenHash, hashOfSecret(token)), ...whileOpen(new Date()))),
  );
  if (!row) return null;
  const { accountId, ...invitation } = row;
  return { ...invitation, hasAccount: accountId !== null };
}
