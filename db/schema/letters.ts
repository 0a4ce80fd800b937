import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { LETTER_KINDS } from '../../clinical/letters/letter-kinds';
import { RECIPIENT_ROLES } from '../../clinical/letters/recipients';
import { clinicId, instant, oneOf, sameClinicPolicy } from './columns';
import { bytes, notes } from './notes';
import { patients } from './patients';

export const LETTER_STATUSES = ['draft', 'signed', 'discarded'] as const;

/** What leaves the clinic. A draft holds answers; a signed letter is its frozen bytes. */
export const letters = pgTable(
  'letters',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    patientId: uuid('patient_id').notNull(),
    noteId: uuid('note_id').notNull(),
    kind: text('kind', { enum: LETTER_KINDS }).notNull(),
    status: text('status', { enum: LETTER_STATUSES }).notNull(),
    revision: integer('revision').notNull(),
    authorAccountId: uuid('author_account_id').notNull(),
    /** The letter's own form, validated by the schema of its kind in clinical/letters. */
    answers: jsonb('answers').$type<Record<string, unknown>>().notNull(),
    /** The signed letter that this one replaces once it is signed itself. */
    replacesLetterId: uuid('replaces_letter_id'),
    startedAt: instant('started_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      columns: [table.clinicId, table.patientId],
      foreignColumns: [patients.clinicId, patients.id],
    }),
    foreignKey({
      columns: [table.clinicId, table.noteId],
      foreignColumns: [notes.clinicId, notes.id],
    }),
    foreignKey({
      columns: [table.clinicId, table.replacesLetterId],
      foreignColumns: [table.clinicId, table.id],
    }),
    uniqueIndex('letters_replaced_once')
      .on(table.clinicId, table.replacesLetterId)
      .where(sql`status = 'signed'`),
    index('letters_patient').on(table.clinicId, table.patientId),
    index('letters_note').on(table.clinicId, table.noteId),
    check('letters_kind', oneOf(table.kind, LETTER_KINDS)),
    check('letters_status', oneOf(table.status, LETTER_STATUSES)),
    sameClinicPolicy(),
  ],
).enableRLS();

export const signedLetters = pgTable(
  'signed_letters',
  {
    clinicId: clinicId(),
    letterId: uuid('letter_id').notNull(),
    contentVersion: integer('content_version').notNull(),
    /** Canonical bytes (RFC 8785) of the letter's content; the hash printed is theirs. */
    document: bytes('document').notNull(),
    sha256: text('sha256').notNull(),
    /** Printed and public; null on letters signed before they had one. */
    number: text('number'),
    signedBy: uuid('signed_by').notNull(),
    signedAt: instant('signed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.letterId] }),
    foreignKey({
      columns: [table.clinicId, table.letterId],
      foreignColumns: [letters.clinicId, letters.id],
    }),
    uniqueIndex('signed_letters_number').on(table.clinicId, table.number),
    check('signed_letters_hash', sql`${table.sha256} = encode(sha256(${table.document}), 'hex')`),
    sameClinicPolicy(),
  ],
).enableRLS();

/** Whom a signed letter goes to, each with the PDF that is addressed to them. */
export const letterRecipients = pgTable(
  'letter_recipients',
  {
    clinicId: clinicId(),
    letterId: uuid('letter_id').notNull(),
    /** The id that the document has for them. */
    id: text('id').notNull(),
    position: integer('position').notNull(),
    role: text('role', { enum: RECIPIENT_ROLES }).notNull(),
    contactId: uuid('contact_id'),
    name: text('name').notNull(),
    address: text('address').notNull(),
    telephone: text('telephone').notNull(),
    email: text('email').notNull(),
    pdf: bytes('pdf').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.letterId, table.id] }),
    foreignKey({
      columns: [table.clinicId, table.letterId],
      foreignColumns: [letters.clinicId, letters.id],
    }),
    check('letter_recipients_role', oneOf(table.role, RECIPIENT_ROLES)),
    sameClinicPolicy(),
  ],
).enableRLS();
