import { contactDetailsOf, type Contact } from '@/clinical/contacts/contact';
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
