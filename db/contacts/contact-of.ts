import type { Contact } from '@/clinical/contacts/contact';
import type { ContactDetails } from '@/clinical/contacts/contact-schema';
import type { contacts } from '../schema/contacts';

export type ContactRow = typeof contacts.$inferSelect;

/** A contact as the address book shows it, from its row. */
export function contactOf(row: ContactRow): Contact {
  return {
    ...contactDetailsOf(row),
    contactId: row.id,
    revision: row.revision,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    isArchived: row.archivedAt !== null,
  };
}

/** What a form shows and changes. */
export function contactDetailsOf(row: ContactDetails): ContactDetails {
  return {
    kind: row.kind,
    name: row.name,
    organisation: row.organisation,
    role: row.role,
    address: row.address,
    telephone: row.telephone,
    fax: row.fax,
    email: row.email,
    secureMessaging: row.secureMessaging,
    providerNumber: row.providerNumber,
    remark: row.remark,
  };
}
