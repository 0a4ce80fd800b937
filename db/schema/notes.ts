import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AttributeValue } from '../../clinical/findings/attribute';
import { SIDES } from '../../clinical/findings/finding-key';
import { NOTE_KINDS } from '../../clinical/vocabulary/sections';
import { clinicId, instant, oneOf, sameClinicPolicy } from './columns';
import { patients } from './patients';

export const NOTE_STATUSES = ['draft', 'signed', 'discarded'] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** One problem of one patient, from first visit to discharge. */
export const episodes = pgTable(
  'episodes',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    patientId: uuid('patient_id').notNull(),
    title: text('title').notNull(),
    openedOn: date('opened_on', { mode: 'string' }).notNull(),
    closedOn: date('closed_on', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      columns: [table.clinicId, table.patientId],
      foreignColumns: [patients.clinicId, patients.id],
    }),
    index('episodes_patient').on(table.clinicId, table.patientId),
    sameClinicPolicy(),
  ],
).enableRLS();

/** The record of one visit. A draft until it is signed, then never changed. */
export const notes = pgTable(
  'notes',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    patientId: uuid('patient_id').notNull(),
    kind: text('kind', { enum: NOTE_KINDS }).notNull(),
    status: text('status', { enum: NOTE_STATUSES }).notNull(),
    /** Goes up by one with every applied change; a batch names the one it stands on. */
    revision: integer('revision').notNull(),
    authorAccountId: uuid('author_account_id').notNull(),
    /** When the visit took place. */
    occurredAt: instant('occurred_at').notNull(),
    /** When the note was begun. */
    startedAt: instant('started_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    signedAt: instant('signed_at'),
    discardedAt: instant('discarded_at'),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      columns: [table.clinicId, table.patientId],
      foreignColumns: [patients.clinicId, patients.id],
    }),
    index('notes_patient').on(table.clinicId, table.patientId, table.occurredAt),
    index('notes_author').on(table.clinicId, table.authorAccountId, table.occurredAt),
    index('notes_drafts')
      .on(table.clinicId, table.authorAccountId)
      .where(sql`status = 'draft'`),
    check('notes_kind', oneOf(table.kind, NOTE_KINDS)),
    check('notes_status', oneOf(table.status, NOTE_STATUSES)),
    check('notes_signed', sql`(${table.status} = 'signed') = (${table.signedAt} is not null)`),
    check(
      'notes_discarded',
      sql`(${table.status} = 'discarded') = (${table.discardedAt} is not null)`,
    ),
    sameClinicPolicy(),
  ],
).enableRLS();

/** A note may serve several episodes: neck and back on one day. */
export const noteEpisodes = pgTable(
  'note_episodes',
  {
    clinicId: clinicId(),
    noteId: uuid('note_id').notNull(),
    episodeId: uuid('episode_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.noteId, table.episodeId] }),
    foreignKey({
      columns: [table.clinicId, table.noteId],
      foreignColumns: [notes.clinicId, notes.id],
    }),
    foreignKey({
      columns: [table.clinicId, table.episodeId],
      foreignColumns: [episodes.clinicId, episodes.id],
    }),
    index('note_episodes_episode').on(table.clinicId, table.episodeId),
    sameClinicPolicy(),
  ],
).enableRLS();

/**
 * Every applied change of a draft, insert only: de-duplication (patch id), base of conflicts,
 * tombstone of a cleared value, what another device catches up from, and the draft's history.
 */
export const draftChanges = pgTable(
  'draft_changes',
  {
    clinicId: clinicId(),
    patchId: uuid('patch_id').notNull(),
    noteId: uuid('note_id').notNull(),
    revision: integer('revision').notNull(),
    accountId: uuid('account_id').notNull(),
    device: uuid('device').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    code: text('code').notNull(),
    side: text('side', { enum: SIDES }).notNull(),
    at: text('at').notNull(),
    moment: text('moment').notNull(),
    attribute: text('attribute').notNull(),
    /** Null is a cleared value. */
    value: jsonb('value').$type<AttributeValue | null>(),
    base: jsonb('base').$type<AttributeValue | null>(),
    appliedAt: instant('applied_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.patchId] }),
    unique('draft_changes_revision').on(table.clinicId, table.noteId, table.revision),
    foreignKey({
      columns: [table.clinicId, table.noteId],
      foreignColumns: [notes.clinicId, notes.id],
    }),
    sameClinicPolicy(),
  ],
).enableRLS();

/**
 * Which devices show a draft, and when each was last heard of: so that a second one makes both look
 * more often. Never part of the record.
 */
export const draftDevices = pgTable(
  'draft_devices',
  {
    clinicId: clinicId(),
    noteId: uuid('note_id').notNull(),
    device: uuid('device').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.noteId, table.device] }),
    foreignKey({
      columns: [table.clinicId, table.noteId],
      foreignColumns: [notes.clinicId, notes.id],
    }),
    sameClinicPolicy(),
  ],
).enableRLS();

/** What was signed: canonical bytes (RFC 8785), from which the note is rendered ever after. */
export const signedNotes = pgTable(
  'signed_notes',
  {
    clinicId: clinicId(),
    noteId: uuid('note_id').notNull(),
    contentVersion: integer('content_version').notNull(),
    document: bytes('document').notNull(),
    /** Hex SHA-256 of `document`. */
    sha256: text('sha256').notNull(),
    signedBy: uuid('signed_by').notNull(),
    signedAt: instant('signed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.noteId] }),
    foreignKey({
      columns: [table.clinicId, table.noteId],
      foreignColumns: [notes.clinicId, notes.id],
    }),
    check('signed_notes_hash', sql`${table.sha256} = encode(sha256(${table.document}), 'hex')`),
    sameClinicPolicy(),
  ],
).enableRLS();

export const noteAddenda = pgTable(
  'note_addenda',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    noteId: uuid('note_id').notNull(),
    authorAccountId: uuid('author_account_id').notNull(),
    authorName: text('author_name').notNull(),
    body: text('body').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      columns: [table.clinicId, table.noteId],
      foreignColumns: [notes.clinicId, notes.id],
    }),
    index('note_addenda_note').on(table.clinicId, table.noteId),
    check('note_addenda_body', sql`length(${table.body}) between 1 and 20000`),
    sameClinicPolicy(),
  ],
).enableRLS();

export const noteErrors = pgTable(
  'note_errors',
  {
    clinicId: clinicId(),
    noteId: uuid('note_id').notNull(),
    reason: text('reason').notNull(),
    markedBy: uuid('marked_by').notNull(),
    markedByName: text('marked_by_name').notNull(),
    markedAt: instant('marked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.noteId] }),
    foreignKey({
      columns: [table.clinicId, table.noteId],
      foreignColumns: [notes.clinicId, notes.id],
    }),
    check('note_errors_reason', sql`length(${table.reason}) between 1 and 2000`),
    sameClinicPolicy(),
  ],
).enableRLS();
