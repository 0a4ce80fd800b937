import { sql, type SQL } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  date,
  integer,
  numeric,
  pgPolicy,
  pgRole,
  text,
  timestamp,
  uuid,
  type PgColumn,
  type PgColumnBuilderBase,
} from 'drizzle-orm/pg-core';
import { CLOCK_TIME, type AttributeDefinition } from '../../clinical/findings/attribute';

/** Group roles, made by the first migration; each installation's login roles inherit them. */
export const physioApp = pgRole('physio_app').existing();
export const physioIdentity = pgRole('physio_identity').existing();

const CLINIC_IS_SET = sql`clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid`;

/** The second lock: rows of the clinic that the transaction named, and no other. */
export function sameClinicPolicy() {
  return pgPolicy('same_clinic', {
    as: 'permissive',
    for: 'all',
    to: physioApp,
    using: CLINIC_IS_SET,
    withCheck: CLINIC_IS_SET,
  });
}

/** For the few clinic tables that signing in must read before any clinic is known. */
export function identityPolicy() {
  return pgPolicy('identity', {
    as: 'permissive',
    for: 'all',
    to: physioIdentity,
    using: sql`true`,
    withCheck: sql`true`,
  });
}

export const clinicId = () => uuid('clinic_id').notNull();

/** Text that is compared by its bytes, which is leakproof, so that an index serves under a policy. */
export const textByBytes = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

export const instant = (name: string) =>
  timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** `someName` → `some_name`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function attributeColumn(name: string, definition: AttributeDefinition): PgColumnBuilderBase {
  const column = snakeCase(name);
  switch (definition.type) {
    case 'integer':
      return integer(column);
    case 'decimal':
      return numeric(column, { precision: 8, scale: 2, mode: 'number' });
    case 'choice':
    case 'text':
    case 'time':
      return text(column);
    case 'choices':
      return text(column).array();
    case 'date':
      return date(column, { mode: 'string' });
    case 'flag':
      return boolean(column);
    case 'reference':
      return uuid(column);
  }
}

/** One nullable typed column for each attribute of a kind of finding. */
export function attributeColumns<A extends Record<string, AttributeDefinition>>(
  attributes: A,
): Record<keyof A, PgColumnBuilderBase> {
  const entries = Object.entries(attributes);
  return Object.fromEntries(
    entries.map(([name, definition]) => [name, attributeColumn(name, definition)]),
  ) as Record<keyof A, PgColumnBuilderBase>;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
}

/** `column in ('a', 'b')` from a tuple of the vocabulary. */
export function oneOf(column: PgColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(quoted(words))})`;
}

function bound(column: string, definition: AttributeDefinition): string | null {
  switch (definition.type) {
    case 'integer':
    case 'decimal':
      return `"${column}" between ${definition.min} and ${definition.max}`;
    case 'choice':
      return `"${column}" in (${quoted(Object.keys(definition.options))})`;
    case 'choices': {
      const options = Object.keys(definition.options);
      if (options.length === 0) return null;
      return `"${column}" <@ array[${quoted(options)}]::text[]`;
    }
    case 'text':
      return `length("${column}") between 1 and ${definition.maxLength}`;
    case 'time':
      return `"${column}" ~ '${CLOCK_TIME.source}'`;
    default:
      return null;
  }
}

/** A CHECK for each bounded attribute, so that the database refuses what the chart refuses. */
export function attributeChecks(table: string, attributes: Record<string, AttributeDefinition>) {
  return Object.entries(attributes).flatMap(([name, definition]) => {
    const column = snakeCase(name);
    const condition = bound(column, definition);
    return condition ? [check(`${table}_${column}_bounds`, sql.raw(condition))] : [];
  });
}
