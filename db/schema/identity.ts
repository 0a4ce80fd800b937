import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import { ROLES } from '../../clinical/acts';
import type { ImagingEntitlement } from '../../clinical/letters/imaging-entitlement';
import { clinics } from './clinics';
import { clinicId, identityPolicy, instant, oneOf, sameClinicPolicy } from './columns';

/** Who can sign in. Global: one person may work in several clinics. */
export const accounts = pgTable('accounts', {
  id: uuid('id').primaryKey(),
  /** Lower case. */
  email: text('email').notNull().unique(),
  displayName: text('display_name').notNull(),
  passwordHash: text('password_hash').notNull(),
  passwordChangedAt: instant('password_changed_at').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** A signed-in browser. The cookie holds a secret of which only the hash is here. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because'),
  },
  (table) => [index('sessions_account').on(table.accountId)],
);

/** What happened to an account outside any clinic: signed in, signed out, password changed. */
export const accountEvents = pgTable('account_events', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => accounts.id),
  event: text('event').notNull(),
  detail: jsonb('detail').$type<Record<string, string | number | boolean | null>>().notNull(),
  at: instant('at').notNull(),
});

/** Storage of rate-limiter-flexible; survives restarts. Its column names are the library's. */
export const rateLimits = pgTable('rate_limits', {
  key: varchar('key', { length: 255 }).primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
});

/** The one-time token that lets the owner of an empty installation create the first clinic. */
export const welcomeTokens = pgTable('welcome_tokens', {
  tokenHash: text('token_hash').primaryKey(),
  createdAt: instant('created_at').notNull(),
  usedAt: instant('used_at'),
});

/** A one-time link with which a person sets a new password. Only its hash is here. */
export const passwordResets = pgTable(
  'password_resets',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    /** The owner who made it; it opens only while they are still one. */
    madeBy: uuid('made_by')
      .notNull()
      .references(() => accounts.id),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    uniqueIndex('password_resets_one_open')
      .on(table.accountId)
      .where(sql`used_at is null and withdrawn_at is null`),
  ],
);

/** An account at work in a clinic. Its id never changes when role or registration do. */
export const memberships = pgTable(
  'memberships',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role', { enum: ROLES }).notNull(),
    displayName: text('display_name').notNull(),
    email: text('email').notNull(),
    profession: text('profession').notNull(),
    registration: text('registration'),
    providerNumber: text('provider_number'),
    createdAt: instant('created_at').notNull(),
    disabledAt: instant('disabled_at'),
    /** Which imaging may be requested where, validated by clinical/letters/imaging-entitlement. */
    imagingEntitlements: jsonb('imaging_entitlements')
      .$type<readonly ImagingEntitlement[]>()
      .notNull()
      .default([]),
    /** Counts the changes of role, name, numbers and entitlements, so that a stale form is refused. */
    revision: integer('revision').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    unique('memberships_account').on(table.clinicId, table.accountId),
    foreignKey({ columns: [table.clinicId], foreignColumns: [clinics.clinicId] }),
    index('memberships_by_account').on(table.accountId),
    check('memberships_role', oneOf(table.role, ROLES)),
    sameClinicPolicy(),
    identityPolicy(),
  ],
).enableRLS();

export const invitations = pgTable(
  'invitations',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    email: text('email').notNull(),
    displayName: text('display_name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    profession: text('profession').notNull(),
    registration: text('registration'),
    providerNumber: text('provider_number'),
    tokenHash: text('token_hash').notNull(),
    invitedBy: uuid('invited_by').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    uniqueIndex('invitations_token').on(table.tokenHash),
    foreignKey({ columns: [table.clinicId], foreignColumns: [clinics.clinicId] }),
    check('invitations_role', oneOf(table.role, ROLES)),
    sameClinicPolicy(),
    identityPolicy(),
  ],
).enableRLS();
