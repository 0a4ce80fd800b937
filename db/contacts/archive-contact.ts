import { eq, sql } from 'drizzle-orm';
import type { ContactRef } from '@/clinical/contacts/contact-schema';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { contacts } from '../schema/contacts';
import { lockContact } from './lock-contact';

/** Offers a contact no more. Letters and patients that name them keep what they say. */
export async function archiveContact(
  actor: Actor,
  ref: ContactRef,
): Promise<Result<{ revision: number }>> {
  return change(actor, 'contact.archive', async (tx) => {
    const contact = await lockContact(tx, ref);
    if (contact.archivedAt) refuse({ kind: 'wrong_state', state: 'archived' });
    await tx.db
      .update(contacts)
      .set({ archivedAt: tx.now, revision: sql`${contacts.revision} + 1` })
      .where(inThisClinic(tx, contacts, eq(contacts.id, ref.contactId)));
    return { value: { revision: ref.revision + 1 }, about: { subjectId: ref.contactId } };
  });
}
