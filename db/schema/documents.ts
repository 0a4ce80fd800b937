import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { DOCUMENT_LIMITS } from '../../clinical/documents/document-limits';
import { DOCUMENT_KINDS, DOCUMENT_MEDIA_TYPES } from '../../clinical/documents/document-words';
import { clinicId, instant, oneOf, sameClinicPolicy } from './columns';
import { letterLoops } from './loops';
import { bytes } from './notes';
import { patients } from './patients';

/** What came in from outside. Never changed: what is wrong is marked so beside it. */
export const documents = pgTable(
  'documents',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    patientId: uuid('patient_id').notNull(),
    kind: text('kind', { enum: DOCUMENT_KINDS }).notNull(),
    /** The loop that a report answers. */
    letterId: uuid('letter_id'),
    recipientId: text('recipient_id'),
    keyLine: text('key_line').notNull(),
    source: text('source').notNull(),
    madeOn: date('made_on', { mode: 'string' }),
    receivedAt: instant('received_at').notNull(),
    mediaType: text('media_type', { enum: DOCUMENT_MEDIA_TYPES }).notNull(),
    byteSize: integer('byte_size').notNull(),
    sha256: text('sha256').notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      columns: [table.clinicId, table.patientId],
      foreignColumns: [patients.clinicId, patients.id],
    }),
    foreignKey({
      name: 'documents_answer_loop',
      columns: [table.clinicId, table.letterId, table.recipientId],
      foreignColumns: [letterLoops.clinicId, letterLoops.letterId, letterLoops.recipientId],
    }),
    index('documents_patient').on(table.clinicId, table.patientId),
    index('documents_loop').on(table.clinicId, table.letterId, table.recipientId),
    check('documents_kind', oneOf(table.kind, DOCUMENT_KINDS)),
    check('documents_media_type', oneOf(table.mediaType, DOCUMENT_MEDIA_TYPES)),
    check(
      'documents_report_answers',
      sql`(${table.kind} = 'report') = (${table.letterId} is not null) and (${table.letterId} is null) = (${table.recipientId} is null)`,
    ),
    check('documents_key_line', sql`length(${table.keyLine}) between 1 and 200`),
    check('documents_source', sql`length(${table.source}) between 1 and 120`),
    check(
      'documents_size',
      sql`${table.byteSize} between 1 and ${sql.raw(String(DOCUMENT_LIMITS.file))}`,
    ),
    sameClinicPolicy(),
  ],
).enableRLS();

/** The bytes apart from what is listed, so that no list reads them. */
export const documentContents = pgTable(
  'document_contents',
  {
    clinicId: clinicId(),
    documentId: uuid('document_id').notNull(),
    content: bytes('content').notNull(),
    sha256: text('sha256').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.documentId] }),
    foreignKey({
      columns: [table.clinicId, table.documentId],
      foreignColumns: [documents.clinicId, documents.id],
    }),
    check('document_contents_hash', sql`${table.sha256} = encode(sha256(${table.content}), 'hex')`),
    sameClinicPolicy(),
  ],
).enableRLS();

/** A document was filed wrongly: to another patient, under a wrong key line. */
export const documentErrors = pgTable(
  'document_errors',
  {
    clinicId: clinicId(),
    documentId: uuid('document_id').notNull(),
    reason: text('reason').notNull(),
    markedBy: uuid('marked_by').notNull(),
    markedAt: instant('marked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.documentId] }),
    foreignKey({
      columns: [table.clinicId, table.documentId],
      foreignColumns: [documents.clinicId, documents.id],
    }),
    check('document_errors_reason', sql`length(${table.reason}) between 1 and 400`),
    sameClinicPolicy(),
  ],
).enableRLS();

/** Who had a document's content in front of them; a loop does not go on before its reader had. */
export const documentViews = pgTable(
  'document_views',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    documentId: uuid('document_id').notNull(),
    accountId: uuid('account_id').notNull(),
    viewedAt: instant('viewed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      columns: [table.clinicId, table.documentId],
      foreignColumns: [documents.clinicId, documents.id],
    }),
    index('document_views_document').on(table.clinicId, table.documentId, table.accountId),
    sameClinicPolicy(),
  ],
).enableRLS();
