import { eq } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { contacts } from '../schema/contacts';

/**
 * Says, in the transaction of a verb that signs or sends a letter to a contact, that they were used:
 * they are offered first. No revision of the contact, so that an open form is not outdated by it. A
 * contact that is not there (of another clinic) is left alone: a letter does not fail for it.
 */
export async function touchContact(tx: ClinicTransaction, contactId: string): Promise<void> {
  await tx.db
    .update(contacts)
    .set({ lastUsedAt: tx.now })
    .where(inThisClinic(tx, contacts, eq(contacts.id, contactId)));
}
