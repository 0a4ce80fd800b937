import { getTableColumns, inArray } from 'drizzle-orm';
import type { AttributeValue } from '@/clinical/findings/attribute';
import type { Finding } from '@/clinical/findings/finding';
import type { Moment, Side } from '@/clinical/findings/finding-key';
import { KIND_NAMES, KINDS, type Kind } from '@/clinical/findings/kinds';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { FINDING_TABLES } from '../schema/findings';

export type FindingRow = { noteId: string; code: string; side: Side; at: string; moment: string };

/**
 * The findings of some notes by note id, read from the typed tables, all kinds or those named; a
 * note without findings has an empty list. The order is that of the keys.
 */
export async function readFindings(
  tx: ClinicTransaction,
  noteIds: readonly string[],
  kinds: readonly Kind[] = KIND_NAMES,
): Promise<Map<string, Finding[]>> {
  const found = new Map<string, Finding[]>(noteIds.map((id) => [id, []]));
  if (noteIds.length === 0) return found;
  for (const kind of kinds) {
    const table = FINDING_TABLES[kind];
    const { noteId } = getTableColumns(table);
    const rows = await tx.db
      .select()
      .from(table)
      .where(inThisClinic(tx, table, inArray(noteId, [...noteIds])))
      .orderBy(table.code, table.side, table.at, table.moment);
    for (const row of rows as FindingRow[]) found.get(row.noteId)?.push(toFinding(kind, row));
  }
  return found;
}

/** A typed row as a finding: only the attributes that have a value. */
export function toFinding(kind: Kind, row: FindingRow): Finding {
  const values = row as unknown as Record<string, AttributeValue | null>;
  const attributes: Record<string, AttributeValue> = {};
  for (const name of Object.keys(KINDS[kind])) {
    const value = values[name];
    if (value !== null && value !== undefined) attributes[name] = value;
  }
  return {
    code: row.code,
    side: row.side,
    at: row.at,
    moment: row.moment as Moment,
    attributes,
  };
}
