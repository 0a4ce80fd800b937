import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  pgTable,
  primaryKey,
  text,
  uuid,
  type AnyPgTable,
  type PgColumn,
} from 'drizzle-orm/pg-core';
import { KINDS, type Kind } from '../../clinical/findings/kinds';
import { SIDES } from '../../clinical/findings/finding-key';
import { codeLimits } from './code-limits';
import { attributeChecks, attributeColumns, clinicId, instant, sameClinicPolicy } from './columns';
import { notes } from './notes';

const keyColumns = () => ({
  clinicId: clinicId(),
  noteId: uuid('note_id').notNull(),
  code: text('code').notNull(),
  side: text('side', { enum: SIDES }).notNull(),
  at: text('at').notNull(),
  moment: text('moment').notNull(),
  changedAt: instant('changed_at').notNull(),
});

type KeyTable = Record<'clinicId' | 'noteId' | 'code' | 'side' | 'at' | 'moment', PgColumn>;

const keyRules = (name: string, table: KeyTable) => [
  primaryKey({
    name: `${name}_key`,
    columns: [table.clinicId, table.noteId, table.code, table.side, table.at, table.moment],
  }),
  foreignKey({
    name: `${name}_note`,
    columns: [table.clinicId, table.noteId],
    foreignColumns: [notes.clinicId, notes.id],
  }),
  check(`${name}_side`, sql`${table.side} in ('left', 'right', 'midline')`),
  check(
    `${name}_at`,
    sql`${table.at} = '' or ${table.at} ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'`,
  ),
  check(
    `${name}_moment`,
    sql`${table.moment} = 'before' or ${table.moment} ~ '^after:[0-9a-f-]{36}$'`,
  ),
  sameClinicPolicy(),
];

/** Whose numbers are narrowed by their code: what one movement or instrument takes, another cannot. */
const LIMITED_BY_CODE: Partial<Record<Kind, readonly string[]>> = {
  range_of_motion: ['degrees', 'centimetres'],
  outcome_scores: ['score', 'subscore'],
};

function limitChecks(kind: Kind) {
  const attributes = LIMITED_BY_CODE[kind];
  if (!attributes) return [];
  return [check(`${kind}_limits`, sql.raw(codeLimits(kind, attributes)))];
}

function findingTable<K extends Kind>(kind: K) {
  return pgTable(kind, { ...keyColumns(), ...attributeColumns(KINDS[kind]) }, (table) => [
    ...keyRules(kind, table as unknown as KeyTable),
    ...attributeChecks(kind, KINDS[kind]),
    ...limitChecks(kind),
  ]).enableRLS();
}

export const rangeOfMotion = findingTable('range_of_motion');
export const muscleFindings = findingTable('muscle_findings');
export const palpationFindings = findingTable('palpation_findings');
export const neurologicalFindings = findingTable('neurological_findings');
export const specialTests = findingTable('special_tests');
export const bodyMarks = findingTable('body_marks');
export const symptoms = findingTable('symptoms');
export const redFlags = findingTable('red_flags');
export const outcomeScores = findingTable('outcome_scores');
export const observations = findingTable('observations');
export const emergencyActions = findingTable('emergency_actions');
export const decisions = findingTable('decisions');
export const narratives = findingTable('narratives');
export const treatments = findingTable('treatments');
export const planItems = findingTable('plan_items');

/** The typed table of each kind of finding. */
export const FINDING_TABLES = {
  range_of_motion: rangeOfMotion,
  muscle_findings: muscleFindings,
  palpation_findings: palpationFindings,
  neurological_findings: neurologicalFindings,
  special_tests: specialTests,
  body_marks: bodyMarks,
  symptoms,
  red_flags: redFlags,
  outcome_scores: outcomeScores,
  observations,
  emergency_actions: emergencyActions,
  decisions,
  narratives,
  treatments,
  plan_items: planItems,
} as const satisfies Record<Kind, AnyPgTable>;
