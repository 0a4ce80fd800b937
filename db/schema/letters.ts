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
  uuid,
} from 'drizzle-orm/pg-core';
import { LETTER_KINDS } from '../../clinical/letters/letter-kinds';
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
    pdf: bytes('pdf').notNull(),
    signedBy: uuid('signed_by').notNull(),
    signedAt: instant('signed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.letterId] }),
    foreignKey({
      columns: [table.clinicId, table.letterId],
      foreignColumns: [letters.clinicId, letters.id],
    }),
    check('signed_letters_hash', sql`${table.sha256} = encode(sha256(${table.document}), 'hex')`),
    sameClinicPolicy(),
  ],
).enableRLS();
