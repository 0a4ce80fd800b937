import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { IMAGING_URGENCIES } from '../../clinical/letters/imaging-words';
import {
  LOOP_EXPECTS,
  LOOP_STATES,
  LOOP_STEPS,
  SENDING_METHODS,
} from '../../clinical/loops/loop-words';
import { clinicId, instant, oneOf, sameClinicPolicy } from './columns';
import { letterRecipients } from './letters';
import { patients } from './patients';

/** Where each recipient's copy of a letter stands: the projection of its steps. */
export const letterLoops = pgTable(
  'letter_loops',
  {
    clinicId: clinicId(),
    letterId: uuid('letter_id').notNull(),
    recipientId: text('recipient_id').notNull(),
    patientId: uuid('patient_id').notNull(),
    expects: text('expects', { enum: LOOP_EXPECTS }).notNull(),
    urgency: text('urgency', { enum: IMAGING_URGENCIES }).notNull(),
    state: text('state', { enum: LOOP_STATES }).notNull(),
    /** When its next step is due; null when nothing is waited for. */
    dueAt: instant('due_at'),
    revision: integer('revision').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.letterId, table.recipientId] }),
    foreignKey({
      name: 'letter_loops_recipient',
      columns: [table.clinicId, table.letterId, table.recipientId],
      foreignColumns: [letterRecipients.clinicId, letterRecipients.letterId, letterRecipients.id],
    }),
    foreignKey({
      columns: [table.clinicId, table.patientId],
      foreignColumns: [patients.clinicId, patients.id],
    }),
    index('letter_loops_due').on(table.clinicId, table.dueAt),
    index('letter_loops_patient').on(table.clinicId, table.patientId),
    check('letter_loops_state', oneOf(table.state, LOOP_STATES)),
    check('letter_loops_expects', oneOf(table.expects, LOOP_EXPECTS)),
    check('letter_loops_urgency', oneOf(table.urgency, IMAGING_URGENCIES)),
    sameClinicPolicy(),
  ],
).enableRLS();

/** What happened to a loop, one row each, only ever added. */
export const loopSteps = pgTable(
  'loop_steps',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    letterId: uuid('letter_id').notNull(),
    recipientId: text('recipient_id').notNull(),
    step: text('step', { enum: LOOP_STEPS }).notNull(),
    method: text('method', { enum: SENDING_METHODS }),
    remark: text('remark').notNull(),
    happenedAt: instant('happened_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      name: 'loop_steps_of_loop',
      columns: [table.clinicId, table.letterId, table.recipientId],
      foreignColumns: [letterLoops.clinicId, letterLoops.letterId, letterLoops.recipientId],
    }),
    index('loop_steps_loop').on(table.clinicId, table.letterId, table.recipientId),
    check('loop_steps_step', oneOf(table.step, LOOP_STEPS)),
    check(
      'loop_steps_method',
      sql`${table.method} is null or ${oneOf(table.method, SENDING_METHODS)}`,
    ),
    check('loop_steps_remark', sql`length(${table.remark}) <= 400`),
    sameClinicPolicy(),
  ],
).enableRLS();
