import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { CONTACT_KINDS } from '../../clinical/contacts/kinds';
import { clinics } from './clinics';
import { clinicId, instant, oneOf, sameClinicPolicy, textByBytes } from './columns';

/**
 * The address book: whom the clinic writes to and telephones. Nobody is deleted, since letters and
 * patients name them; who is archived is not offered any more.
 */
export const contacts = pgTable(
  'contacts',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: CONTACT_KINDS }).notNull(),
    name: text('name').notNull(),
    organisation: text('organisation').notNull(),
    role: text('role').notNull(),
    address: text('address').notNull(),
    telephone: text('telephone').notNull(),
    fax: text('fax').notNull(),
    email: text('email').notNull(),
    secureMessaging: text('secure_messaging').notNull(),
    providerNumber: text('provider_number').notNull(),
    remark: text('remark').notNull(),
    /** What they are found by, folded when written (clinical/contacts/contact-words.ts). */
    words: text('words').notNull(),
    /** Where they stand in the alphabet, folded when written. */
    sortedAs: textByBytes('sorted_as').notNull(),
    revision: integer('revision').notNull(),
    keptBy: uuid('kept_by').notNull(),
    keptAt: instant('kept_at').notNull(),
    changedBy: uuid('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
    archivedAt: instant('archived_at'),
    /** When a letter to them was last signed or sent, by anybody. */
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({ columns: [table.clinicId], foreignColumns: [clinics.clinicId] }),
    check('contacts_kind', oneOf(table.kind, CONTACT_KINDS)),
    check('contacts_named', sql`${table.name} <> '' or ${table.organisation} <> ''`),
    sameClinicPolicy(),
  ],
).enableRLS();
