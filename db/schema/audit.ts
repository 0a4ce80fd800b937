import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { clinics } from './clinics';
import { clinicId, instant, sameClinicPolicy } from './columns';

/** Who did or opened what. Insert only. Ids and words of the vocabulary, never clinical content. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    act: text('act').notNull(),
    /** Null for a system act. */
    accountId: uuid('account_id'),
    role: text('role').notNull(),
    patientId: uuid('patient_id'),
    noteId: uuid('note_id'),
    letterId: uuid('letter_id'),
    subjectId: uuid('subject_id'),
    detail: jsonb('detail').$type<AuditDetail>().notNull(),
    /** Start of the quarter of an hour, for reads that count once in it. */
    quarter: instant('quarter'),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({ columns: [table.clinicId], foreignColumns: [clinics.clinicId] }),
    uniqueIndex('audit_entries_once_a_quarter')
      .on(table.clinicId, table.accountId, table.act, table.patientId, table.quarter)
      .where(sql`quarter is not null`),
    index('audit_entries_patient').on(table.clinicId, table.patientId, table.at),
    sameClinicPolicy(),
  ],
).enableRLS();

export type AuditDetail = Record<string, string | number | boolean | null>;
