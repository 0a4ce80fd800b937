import { and, eq, ne } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { accounts, memberships, passwordResets } from '../schema/identity';
import { asIdentity, recordAccountEvent } from './identity-transaction';
import { RESET_LINK_HOURS, withdrawResetLinks } from './reset-links';
import { hashOfSecret, newSecret } from './secret';

export type ResetLink = { token: string; displayName: string; expiresAt: Date };

/**
 * Makes the one-time link's token for a person of the actor's clinic to set a new password; it is
 * in the answer and nowhere else. A link still open for the same person stops working. Refused for
 * oneself, and for an account that belongs to another clinic too, disabled there or not.
 */
export async function makeResetLink(
  actor: Actor,
  input: { membershipId: string },
): Promise<Result<ResetLink>> {
  return change(actor, 'people.reset-password', async (tx) => {
    const [person] = await tx.db
      .select({
        accountId: memberships.accountId,
        displayName: memberships.displayName,
        disabledAt: memberships.disabledAt,
      })
      .from(memberships)
      .where(inThisClinic(tx, memberships, eq(memberships.id, input.membershipId)));
    if (!person) return refuse({ kind: 'not_found' });
    if (person.accountId === actor.accountId) refuse({ kind: 'own_password' });
    if (person.disabledAt) refuse({ kind: 'wrong_state', state: 'disabled' });
    // Another role, so another transaction. Should the audit row fail after it, the link that it
    // leaves is one whose token nobody was given.
    const made = await insertLink(actor, person.accountId);
    if (!made.ok) return refuse(made.refusal);
    return {
      value: { ...made.value, displayName: person.displayName },
      about: { subjectId: input.membershipId },
    };
  });
}

function insertLink(
  actor: Actor,
  accountId: string,
): Promise<Result<{ token: string; expiresAt: Date }>> {
  return asIdentity(async (db, now) => {
    // Two links made at once queue up here. Not a full lock: two owners may make each other's, and
    // the reference to the maker's account would then wait for the other in both.
    await db
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for('no key update');
    const [elsewhere] = await db
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.accountId, accountId), ne(memberships.clinicId, actor.clinicId)))
      .limit(1);
    if (elsewhere) refuse({ kind: 'works_elsewhere' });
    await withdrawResetLinks(db, now, accountId);
    const token = newSecret();
    const resetId = newId();
    const expiresAt = new Date(now.getTime() + RESET_LINK_HOURS * 3_600_000);
    await db.insert(passwordResets).values({
      id: resetId,
      accountId,
      madeBy: actor.accountId,
      tokenHash: hashOfSecret(token),
      createdAt: now,
      expiresAt,
    });
    await recordAccountEvent(db, now, accountId, 'reset-link-made', {
      resetId,
      madeBy: actor.accountId,
      clinicId: actor.clinicId,
    });
    return { token, expiresAt };
  });
}
