import { check, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { JURISDICTIONS } from '../../clinical/clinics/jurisdictions';
import { DATE_FORMATS } from '../../clinical/dates';
import { identityPolicy, instant, oneOf, sameClinicPolicy } from './columns';

/** The clinic, its letterhead and how it writes dates and times. */
export const clinics = pgTable(
  'clinics',
  {
    clinicId: uuid('clinic_id').primaryKey(),
    name: text('name').notNull(),
    address: text('address').notNull().default(''),
    telephone: text('telephone').notNull().default(''),
    email: text('email').notNull().default(''),
    website: text('website').notNull().default(''),
    /** Printed under the clinic's name on every letter: registration, tagline, opening hours. */
    letterheadNote: text('letterhead_note').notNull().default(''),
    /** The one that letters show now, of `clinic_logos`. */
    logoSha256: text('logo_sha256'),
    timeZone: text('time_zone').notNull(),
    dateFormat: text('date_format', { enum: DATE_FORMATS }).notNull(),
    jurisdiction: text('jurisdiction', { enum: JURISDICTIONS }).notNull(),
    nextRecordNumber: integer('next_record_number').notNull().default(1001),
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    check('clinics_date_format', oneOf(table.dateFormat, DATE_FORMATS)),
    check('clinics_jurisdiction', oneOf(table.jurisdiction, JURISDICTIONS)),
    sameClinicPolicy(),
    identityPolicy(),
  ],
).enableRLS();
