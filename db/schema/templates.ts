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
import {
  TEMPLATE_KINDS,
  type ItemsContent,
  type LetterContent,
  type PhraseContent,
} from '../../clinical/templates/template';
import { clinics } from './clinics';
import { clinicId, instant, oneOf, sameClinicPolicy } from './columns';

const NOBODY = sql`'00000000-0000-0000-0000-000000000000'::uuid`;

type StoredContent =
  Omit<PhraseContent, 'kind'> | Omit<ItemsContent, 'kind'> | Omit<LetterContent, 'kind'>;

/** Phrases and items that are put into a note by name, and how letters begin. Removed ones stay, so that removing can be undone. */
export const templates = pgTable(
  'templates',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    /** Null is the clinic's, for everybody who charts; otherwise nobody else sees it. */
    ownerAccountId: uuid('owner_account_id'),
    kind: text('kind', { enum: TEMPLATE_KINDS }).notNull(),
    name: text('name').notNull(),
    content: jsonb('content').$type<StoredContent>().notNull(),
    revision: integer('revision').notNull().default(1),
    changedBy: uuid('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({ columns: [table.clinicId], foreignColumns: [clinics.clinicId] }),
    index('templates_owner').on(table.clinicId, table.ownerAccountId),
    uniqueIndex('templates_name')
      .on(
        table.clinicId,
        sql`coalesce(${table.ownerAccountId}, ${NOBODY})`,
        table.kind,
        sql`lower(${table.name})`,
      )
      .where(sql`removed_at is null`),
    check('templates_kind', oneOf(table.kind, TEMPLATE_KINDS)),
    check('templates_named', sql`length(${table.name}) between 1 and 80`),
    sameClinicPolicy(),
  ],
).enableRLS();

/** How often each person has used a template: the order in which it is offered to them. */
export const templateUses = pgTable(
  'template_uses',
  {
    clinicId: clinicId(),
    accountId: uuid('account_id').notNull(),
    templateId: uuid('template_id').notNull(),
    uses: integer('uses').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.accountId, table.templateId] }),
    foreignKey({
      columns: [table.clinicId, table.templateId],
      foreignColumns: [templates.clinicId, templates.id],
    }),
    sameClinicPolicy(),
  ],
).enableRLS();

/** Every version that a template had, so that what a signed letter was begun from can be read. */
export const templateVersions = pgTable(
  'template_versions',
  {
    clinicId: clinicId(),
    templateId: uuid('template_id').notNull(),
    revision: integer('revision').notNull(),
    name: text('name').notNull(),
    content: jsonb('content').$type<StoredContent>().notNull(),
    changedBy: uuid('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.templateId, table.revision] }),
    foreignKey({
      columns: [table.clinicId, table.templateId],
      foreignColumns: [templates.clinicId, templates.id],
    }),
    sameClinicPolicy(),
  ],
).enableRLS();
