import { eq, sql } from 'drizzle-orm';
import type { ContactRef } from '@/clinical/contacts/contact-schema';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { contacts } from '../schema/contacts';
import { lockContact } from './lock-contact';

/** Puts an archived contact back among those that are offered. */
export async function restoreContact(
  actor: Actor,
  ref: ContactRef,
): Promise<Result<{ revision: number }>> {
  return change(actor, 'contact.restore', async (tx) => {
    const contact = await lockContact(tx, ref);
    if (!contact.archivedAt) refuse({ kind: 'wrong_state', state: 'not archived' });
    await tx.db
      .update(contacts)
      .set({ archivedAt: null, revision: sql`${contacts.revision} + 1` })
      .where(inThisClinic(tx, contacts, eq(contacts.id, ref.contactId)));
    return { value: { revision: ref.revision + 1 }, about: { subjectId: ref.contactId } };
  });
}
