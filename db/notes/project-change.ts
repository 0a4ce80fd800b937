import { eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm';
import type { AttributeValue } from '@/clinical/findings/attribute';
import { keyText, type FindingKey } from '@/clinical/findings/finding-key';
import type { Kind } from '@/clinical/findings/kinds';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { FINDING_TABLES } from '../schema/findings';
import { toFinding, type FindingRow } from './read-findings';

type Values = Record<string, AttributeValue | null>;

type Row = { kind: Kind; key: FindingKey; values: Values; changed: Set<string>; isStored: boolean };

/**
 * The typed rows that a batch of changes touches, as they become while it is applied: read once,
 * changed in memory, written at the end in a few statements however long the batch is.
 */
export type Projection = {
  /** What one attribute holds now, changes of this batch included; `null` when nothing. */
  value: (key: FindingKey, attribute: string) => AttributeValue | null;
  set: (kind: Kind, key: FindingKey, attribute: string, value: AttributeValue | null) => void;
  /** Writes what was changed; a finding left without any attribute is removed. */
  write: () => Promise<void>;
};

/** Reads the rows of some findings of one note, which must be locked. */
export async function readProjection(
  tx: ClinicTransaction,
  noteId: string,
  touched: readonly { kind: Kind; code: string }[],
): Promise<Projection> {
  const rows = new Map<string, Row>();
  const kinds = new Set(touched.map(({ kind }) => kind));
  for (const kind of kinds) {
    const table = FINDING_TABLES[kind];
    const codes = touched.filter((each) => each.kind === kind).map(({ code }) => code);
    const stored = await tx.db
      .select()
      .from(table)
      .where(inThisClinic(tx, table, eq(table.noteId, noteId), inArray(table.code, codes)));
    for (const row of stored as FindingRow[]) {
      const { attributes, ...key } = toFinding(kind, row);
      const values: Values = { ...attributes };
      rows.set(keyText(key), { kind, key, values, changed: new Set(), isStored: true });
    }
  }
  const rowOf = (kind: Kind, key: FindingKey): Row => {
    const known = rows.get(keyText(key));
    if (known) return known;
    const made: Row = { kind, key, values: {}, changed: new Set(), isStored: false };
    rows.set(keyText(key), made);
    return made;
  };
  return {
    value: (key, attribute) => rows.get(keyText(key))?.values[attribute] ?? null,
    set: (kind, key, attribute, value) => {
      if (!(attribute in getTableColumns(FINDING_TABLES[kind]))) {
        throw new Error(`${kind} has no column for the attribute ${attribute}.`);
      }
      const row = rowOf(kind, key);
      row.values[attribute] = value;
      row.changed.add(attribute);
    },
    write: () => writeRows(tx, noteId, [...rows.values()]),
  };
}

const isEmpty = (row: Row): boolean => Object.values(row.values).every((value) => value === null);

async function writeRows(tx: ClinicTransaction, noteId: string, rows: readonly Row[]) {
  const changed = rows.filter((row) => row.changed.size > 0);
  // One statement writes the rows of a kind in which the same attributes changed.
  const alike = new Map<string, Row[]>();
  for (const row of changed.filter((each) => !isEmpty(each))) {
    const group = [row.kind, ...[...row.changed].sort()].join(' ');
    alike.set(group, [...(alike.get(group) ?? []), row]);
  }
  for (const group of alike.values()) await upsert(tx, noteId, group);
  for (const row of changed.filter((each) => isEmpty(each) && each.isStored)) {
    await tx.db.delete(FINDING_TABLES[row.kind]).where(whereOf(tx, noteId, row));
  }
}

async function upsert(tx: ClinicTransaction, noteId: string, group: readonly Row[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const table = FINDING_TABLES[first.kind];
  const columns = getTableColumns(table);
  const names = [...first.changed] as (keyof typeof columns)[];
  await tx.db
    .insert(table)
    .values(
      group.map(({ key, values }) => ({
        clinicId: tx.clinicId,
        noteId,
        ...key,
        changedAt: tx.now,
        ...Object.fromEntries(names.map((name) => [name, values[name] ?? null])),
      })),
    )
    .onConflictDoUpdate({
      target: [table.clinicId, table.noteId, table.code, table.side, table.at, table.moment],
      set: {
        ...Object.fromEntries(
          names.map((name) => [name, sql`excluded.${sql.identifier(columns[name].name)}`]),
        ),
        changedAt: tx.now,
      },
    });
}

function whereOf(tx: ClinicTransaction, noteId: string, { kind, key }: Row): SQL {
  const table = FINDING_TABLES[kind];
  return inThisClinic(
    tx,
    table,
    eq(table.noteId, noteId),
    eq(table.code, key.code),
    eq(table.side, key.side),
    eq(table.at, key.at),
    eq(table.moment, key.moment),
  );
}
