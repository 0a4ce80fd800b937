import { getTableColumns, sql } from 'drizzle-orm';
import { contactOrder, contactWords } from '@/clinical/contacts/contact-words';
import type { ContactDetails } from '@/clinical/contacts/contact-schema';
import type { Jurisdiction } from '@/clinical/clinics/jurisdictions';
import type { ClinicTransaction } from '../clinic-transaction';
import { newId } from '../new-id';
import { contacts } from '../schema/contacts';
import type { ContactRow } from './contact-of';

/** The columns that hold what is known of a contact, with what they are found and sorted by. */
export function contactColumns(contact: ContactDetails, jurisdiction: Jurisdiction) {
  return {
    ...contact,
    words: contactWords(contact, jurisdiction),
    sortedAs: contactOrder(contact),
  };
}

/** A new row, not written yet. */
export function newContactRow(
  tx: ClinicTransaction,
  contact: ContactDetails,
  jurisdiction: Jurisdiction,
): ContactRow {
  return {
    clinicId: tx.clinicId,
    id: newId(),
    ...contactColumns(contact, jurisdiction),
    revision: 1,
    keptBy: tx.actor.accountId,
    keptAt: tx.now,
    changedBy: tx.actor.accountId,
    changedAt: tx.now,
    archivedAt: null,
    lastUsedAt: null,
  };
}

/** Within what one statement takes of parameters. */
const AT_ONCE = 1000;
const STAYS = ['clinicId', 'id', 'keptBy', 'keptAt', 'lastUsedAt'];

/** Writes rows, each new or in place of what stood there, which the caller has locked. */
export async function upsertContacts(
  tx: ClinicTransaction,
  rows: readonly ContactRow[],
): Promise<void> {
  const set = Object.fromEntries(
    Object.entries(getTableColumns(contacts))
      .filter(([name]) => !STAYS.includes(name))
      .map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]),
  );
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await tx.db
      .insert(contacts)
      .values(rows.slice(from, from + AT_ONCE))
      .onConflictDoUpdate({ target: [contacts.clinicId, contacts.id], set });
  }
}
