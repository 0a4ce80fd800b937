import { contactSchema, type ContactDetails, type GivenFields } from '../contact-schema';
import type { ContactKind } from '../kinds';
import type { CsvRow } from './csv-table';
import { givenBy, kindOf } from './given-by';
import { IMPORT_FIELD_LABEL, type ColumnMapping, type ImportField } from './import-fields';

export type ReadRow = {
  row: number;
  /** What it fills; what it leaves empty is not in it. */
  given: GivenFields;
  /** As it would be added. */
  contact: ContactDetails;
};
export type BadRow = {
  row: number;
  /** What stands in it, to find it again. */
  shown: string;
  words: readonly string[];
};
export type ReadRows = { good: readonly ReadRow[]; bad: readonly BadRow[] };

const LABEL: Partial<Record<string, string>> = IMPORT_FIELD_LABEL;
const LONGEST_QUOTE = 40;
const LONGEST_SHOWN = 120;

/**
 * Contacts from the rows of a file, and for each row that cannot be one, why. `otherwise` is the
 * kind of those whose row does not say theirs.
 */
export function readRows(
  rows: readonly CsvRow[],
  mapping: ColumnMapping,
  otherwise: ContactKind,
): ReadRows {
  const good: ReadRow[] = [];
  const bad: BadRow[] = [];
  for (const row of rows) {
    const read = readRow(row, mapping, otherwise);
    if ('words' in read) bad.push(read);
    else good.push(read);
  }
  return { good, bad };
}

function readRow(
  { row, cells, problem }: CsvRow,
  mapping: ColumnMapping,
  otherwise: ContactKind,
): ReadRow | BadRow {
  const shown = shortened(cells.filter((cell) => cell.trim() !== '').join(' · '), LONGEST_SHOWN);
  if (problem !== null) return { row, shown, words: [problem] };
  if (cells.slice(mapping.length).some((cell) => cell.trim() !== '')) {
    const words = `It has ${cells.length} cells under ${mapping.length} headings: look for a separator too many.`;
    return { row, shown, words: [words] };
  }
  const typed = givenBy(cellsByField(cells, mapping));
  const read = contactSchema.safeParse({ kind: otherwise, ...typed });
  if (!read.success) {
    const words = read.error.issues.map(({ path, message }) => {
      const field = String(path[0]);
      const value = Object.entries(typed).find(([name]) => name === field)?.[1] ?? '';
      return value === ''
        ? message
        : `${LABEL[field] ?? field} “${shortened(value, LONGEST_QUOTE)}”: ${message}`;
    });
    return { row, shown, words };
  }
  const contact = read.data;
  const given = Object.fromEntries(
    Object.entries(contact).filter(([field, value]) => field in typed && value !== ''),
  );
  return { row, given, contact };
}

const shortened = (text: string, most: number) => {
  const inOneLine = text.replaceAll(/\s+/g, ' ');
  return inOneLine.length > most ? `${inOneLine.slice(0, most)}…` : inOneLine;
};

/** A cell as it was meant: spreadsheets write ="0399" and '0399 to keep the zero of a number. */
const meant = (cell: string) =>
  cell
    .trim()
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'(?=[\d+(])/, '')
    .trim();

function cellsByField(
  cells: readonly string[],
  mapping: ColumnMapping,
): ReadonlyMap<ImportField, readonly string[]> {
  const byField = new Map<ImportField, string[]>();
  mapping.forEach((field, index) => {
    const text = meant(cells[index] ?? '');
    if (field === null || text === '') return;
    byField.set(field, [...(byField.get(field) ?? []), text]);
  });
  return byField;
}

/** How many rows do not say what kind of contact they are. */
export function rowsWithoutKind(rows: readonly CsvRow[], mapping: ColumnMapping): number {
  const column = mapping.indexOf('kind');
  return rows.filter(({ cells }) => kindOf(cells[column] ?? '') === null).length;
}
