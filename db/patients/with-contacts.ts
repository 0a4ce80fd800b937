import { eq } from 'drizzle-orm';
import { partyOfContact } from '@/clinical/contacts/contact';
import type { LinkedPartyDetails, PatientDetails } from '@/clinical/patients/patient-schema';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { contacts } from '../schema/contacts';

/**
 * Details as they are kept: where the usual GP or radiology is linked to a contact, with the
 * contact's own words, whatever the form held. Refuses a contact that this clinic has not.
 */
export async function withContacts(
  tx: ClinicTransaction,
  details: PatientDetails,
): Promise<PatientDetails> {
  return {
    ...details,
    usualGp: await withContact(tx, 'usualGp', details.usualGp),
    usualRadiology: await withContact(tx, 'usualRadiology', details.usualRadiology),
  };
}

async function withContact(
  tx: ClinicTransaction,
  field: 'usualGp' | 'usualRadiology',
  party: LinkedPartyDetails | null,
): Promise<LinkedPartyDetails | null> {
  if (!party || party.contactId === '') return party;
  const [contact] = await tx.db
    .select()
    .from(contacts)
    .where(inThisClinic(tx, contacts, eq(contacts.id, party.contactId)));
  if (contact) return { ...partyOfContact(contact), contactId: contact.id };
  const words = 'This is not one of the clinic’s contacts. Choose again, or type the name.';
  return refuse({ kind: 'invalid', fields: { [`${field}.name`]: words } });
}
