import { eq } from 'drizzle-orm';
import type { ContactRef } from '@/clinical/contacts/contact-schema';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { contacts } from '../schema/contacts';
import type { ContactRow } from './contact-of';

/** The row of a contact, locked, at the revision that was read; another one now is `stale`. */
export async function lockContact(
  tx: ClinicTransaction,
  { contactId, revision }: ContactRef,
): Promise<ContactRow> {
  const [contact] = await tx.db
    .select()
    .from(contacts)
    .where(inThisClinic(tx, contacts, eq(contacts.id, contactId)))
    .for('update');
  if (!contact) return refuse({ kind: 'not_found' });
  if (contact.revision !== revision) refuse({ kind: 'stale', theirRevision: contact.revision });
  return contact;
}
