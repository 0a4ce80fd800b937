import { inArray } from 'drizzle-orm';
import { partyOfContact } from '@/clinical/contacts/contact';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { contacts } from '../schema/contacts';
import type { LinkedParty } from '../schema/patients';

export type PresentParty = Required<LinkedParty> & {
  /** The contact is not offered any more: they may have retired. */
  isArchived: boolean;
};

type Linking = { usualGp: LinkedParty | null; usualRadiology: LinkedParty | null };

/**
 * A patient's usual GP and radiology as they are now: where one is linked to a contact, that
 * contact's present words rather than those of the day it was chosen.
 */
export async function presentParties(
  tx: ClinicTransaction,
  { usualGp, usualRadiology }: Linking,
): Promise<{ [Name in keyof Linking]: PresentParty | null }> {
  const linked = [usualGp, usualRadiology].flatMap((party) => party?.contactId || []);
  const rows =
    linked.length === 0
      ? []
      : await tx.db
          .select()
          .from(contacts)
          .where(inThisClinic(tx, contacts, inArray(contacts.id, linked)));
  const present = (party: LinkedParty | null): PresentParty | null => {
    if (!party) return null;
    const contact = rows.find(({ id }) => id === party.contactId);
    if (!contact) return { ...party, contactId: '', isArchived: false };
    const { id: contactId, archivedAt } = contact;
    return { ...partyOfContact(contact), contactId, isArchived: archivedAt !== null };
  };
  return { usualGp: present(usualGp), usualRadiology: present(usualRadiology) };
}
