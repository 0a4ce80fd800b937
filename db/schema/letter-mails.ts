import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { MAIL_STATUSES, MAIL_TROUBLES } from '../../clinical/mail/mail-words';
import { clinicId, instant, oneOf, sameClinicPolicy } from './columns';
import { letterLoops } from './loops';

/**
 * A signed letter on its way to one recipient by e-mail: to which address, who asked, and what came
 * of it. Its job has the same id and nothing else.
 */
export const letterMails = pgTable(
  'letter_mails',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    letterId: uuid('letter_id').notNull(),
    recipientId: text('recipient_id').notNull(),
    address: text('address').notNull(),
    requestedBy: uuid('requested_by').notNull(),
    requestedAt: instant('requested_at').notNull(),
    status: text('status', { enum: MAIL_STATUSES }).notNull(),
    attempts: integer('attempts').notNull(),
    /** It is being handed to the mail server since then. */
    tryingSince: instant('trying_since'),
    lastTrouble: text('last_trouble', { enum: MAIL_TROUBLES }),
    nextTryAt: instant('next_try_at'),
    sentAt: instant('sent_at'),
    revision: integer('revision').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      name: 'letter_mails_of_loop',
      columns: [table.clinicId, table.letterId, table.recipientId],
      foreignColumns: [letterLoops.clinicId, letterLoops.letterId, letterLoops.recipientId],
    }),
    index('letter_mails_loop').on(table.clinicId, table.letterId, table.recipientId),
    // Two presses at once: one of them is refused here.
    uniqueIndex('letter_mails_one_waiting')
      .on(table.clinicId, table.letterId, table.recipientId)
      .where(sql`status = 'queued'`),
    check('letter_mails_status', oneOf(table.status, MAIL_STATUSES)),
    check(
      'letter_mails_trouble',
      sql`${table.lastTrouble} is null or ${oneOf(table.lastTrouble, MAIL_TROUBLES)}`,
    ),
    check('letter_mails_address', sql`length(${table.address}) between 3 and 254`),
    check('letter_mails_sent', sql`(${table.status} = 'sent') = (${table.sentAt} is not null)`),
    check(
      'letter_mails_failed',
      sql`${table.status} <> 'failed' or ${table.lastTrouble} is not null`,
    ),
    check(
      'letter_mails_ended',
      sql`${table.status} = 'queued' or (${table.nextTryAt} is null and ${table.tryingSince} is null)`,
    ),
    sameClinicPolicy(),
  ],
).enableRLS();
