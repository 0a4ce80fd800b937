import type { CsvRow, CsvTable } from '@/clinical/contacts/import/csv-table';
import {
  mappingObjection,
  mappingOf,
  type ColumnMapping,
} from '@/clinical/contacts/import/import-fields';
import { rowsWithoutKind } from '@/clinical/contacts/import/read-rows';
import type { ContactKind } from '@/clinical/contacts/kinds';

/** What is said of the columns of a file. */
export type Columns = {
  hasHeadings: boolean;
  mapping: ColumnMapping;
  /** The kind of rows that do not say theirs; null while nobody has said. */
  otherwise: ContactKind | null;
};

/** An e-mail address or a number that somebody can be reached by: no heading. */
const REACHES = /@|\d\D{0,2}\d\D{0,2}\d\D{0,2}\d\D{0,2}\d/;

/** As the headings say it. A first row that knows no heading and reaches somebody is a contact. */
export function columnsOf({ first }: CsvTable): Columns {
  const mapping = mappingOf(first.cells);
  const isKnown = mapping.some((field) => field !== null);
  const hasHeadings = isKnown || !first.cells.some((cell) => REACHES.test(cell));
  return { hasHeadings, mapping, otherwise: null };
}

/** The rows that are contacts. */
export function rowsUnder(table: CsvTable, hasHeadings: boolean): readonly CsvRow[] {
  return hasHeadings ? table.others : [table.first, ...table.others];
}

/** Whether nothing has to be asked: every column is known, and every row says its kind. */
export function areClear(table: CsvTable, { mapping, hasHeadings, otherwise }: Columns): boolean {
  return (
    mapping.every((field) => field !== null) &&
    mappingObjection(mapping) === null &&
    (otherwise !== null || rowsWithoutKind(rowsUnder(table, hasHeadings), mapping) === 0)
  );
}
