import { eq } from 'drizzle-orm';
import type { Act, Role } from '@/clinical/acts';
import { acceptInvitation } from '../accounts/accept-invitation';
import { invitePerson } from '../accounts/invite-person';
import type { Actor } from '../actors/actor';
import { inClinic, inThisClinic } from '../clinic-transaction';
import { connections } from '../connect';
import { auditEntries } from '../schema/audit';
import { granted } from './clinic-fixture';

export const PASSWORD = 'quiet river under moss';

export type JoinedPerson = {
  email: string;
  accountId: string;
  clinicId: string;
  /** The cookie's secret of the session that joining began. */
  secret: string;
};

let personNumber = 0;

/** Somebody invited by the owner who followed the link and can sign in with PASSWORD. */
export async function joinedPerson(
  owner: Actor,
  role: Role = 'physiotherapist',
): Promise<JoinedPerson> {
  personNumber += 1;
  const email = `person-${personNumber}@example.test`;
  const displayName = `Person ${personNumber} Invited-Test`;
  const { token } = granted(
    await invitePerson(owner, {
      email,
      displayName,
      role,
      profession: 'Physiotherapist',
      registration: '',
      providerNumber: '',
    }),
  );
  const joined = granted(
    await acceptInvitation(token, { displayName, password: PASSWORD, address: null }),
  );
  return { email, ...joined };
}

/** Runs one statement as the identity role: to move a clock, never to do what a verb does. */
export async function asIdentityRole(statement: string, values: unknown[] = []) {
  return connections().identityPool.query<Record<string, unknown>>(statement, values);
}

/** How often an act by this actor on this subject was audited. */
export async function audited(actor: Actor, act: Act, subjectId?: string): Promise<number> {
  return inClinic(actor, async (tx) => {
    const entries = await tx.db
      .select({ subjectId: auditEntries.subjectId })
      .from(auditEntries)
      .where(
        inThisClinic(
          tx,
          auditEntries,
          eq(auditEntries.act, act),
          eq(auditEntries.accountId, actor.accountId),
        ),
      );
    return entries.filter((entry) => !subjectId || entry.subjectId === subjectId).length;
  });
}
