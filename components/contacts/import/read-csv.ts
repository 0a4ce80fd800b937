import Papa from 'papaparse';
import { MOST_ROWS, type CsvRow, type CsvTable } from '@/clinical/contacts/import/csv-table';

export type ReadCsv = { ok: true; table: CsvTable } | { ok: false; words: string };

const DELIMITERS = [',', ';', '\t'];
/** Excel says its delimiter in a line of its own. */
const SEPARATOR_LINE = /^sep=(.)\n/i;
const BAD_QUOTES =
  'A quotation mark is not closed, or stands inside a quoted cell. Write it twice, or take it out.';
const NOT_CSV = 'Save the file as CSV again from the program that it comes from, then choose it.';
/** More than these are no slip of the pen: the file is written in another way. */
const MOST_MISQUOTED = 50;

/**
 * The cells of a file of comma, semicolon or tab separated values. Pure: the text is decoded by
 * `decodeFile`. What is wrong with one row is said of that row; the whole is refused only where no
 * row can be relied on.
 */
export function readCsv(text: string): ReadCsv {
  const lines = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const said = SEPARATOR_LINE.exec(lines);
  const body = said ? lines.slice(said[0].length) : lines;
  const delimiter = said?.[1] ?? delimiterOf(body);
  const rows = rowsOf(body, delimiter);
  if (rows.filter(({ problem }) => problem !== null).length > MOST_MISQUOTED) {
    const { row } = rows.find(({ problem }) => problem !== null) ?? { row: 1 };
    return {
      ok: false,
      words: `Quotation marks are not closed in many rows, first in row ${row}. ${NOT_CSV}`,
    };
  }
  return tableOf(rows.filter(({ cells }) => cells.some(isFilled)));
}

/**
 * Every row, in order. A quotation mark that is not closed would swallow the rows after it: the line
 * where its row begins is put aside with the reason, and reading begins anew with the next.
 */
function rowsOf(text: string, delimiter: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const add = (cells: readonly string[], problem: string | null) =>
    rows.push({ row: rows.length + 1, cells, problem });
  let rest = text;
  let misquoted = 0;
  while (rest !== '' && misquoted <= MOST_MISQUOTED) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, newline: '\n' });
    const [error] = errors;
    const sound = error ? data.slice(0, error.row) : data;
    for (const cells of sound) add(cells, null);
    if (!error) break;
    rest = rest.slice(lengthOf(rest, delimiter, sound.length));
    do {
      const line = rest.split('\n', 1)[0] ?? '';
      add([line], BAD_QUOTES);
      misquoted += 1;
      rest = rest.slice(line.length + 1);
      // What may be the rest of a cell that began in the line put aside is no row of its own.
    } while (hasOpenQuote(rest.split('\n', 1)[0] ?? ''));
  }
  return rows;
}

/** How much of the text its first rows take. */
function lengthOf(text: string, delimiter: string, rows: number): number {
  if (rows === 0) return 0;
  return Papa.parse(text, { delimiter, newline: '\n', preview: rows }).meta.cursor;
}

const hasOpenQuote = (line: string) => line.split('"').length % 2 === 0;

const isFilled = (cell: string) => cell.trim() !== '';

/** The one that cuts the first row into the most cells. */
function delimiterOf(text: string): string {
  const body = text.replace(/^\n+/, '');
  const cellsWith = (delimiter: string) =>
    Papa.parse<string[]>(body, { delimiter, newline: '\n', preview: 1 }).data[0]?.length ?? 0;
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, cells: cellsWith(delimiter) }));
  return counted.reduce((best, each) => (each.cells > best.cells ? each : best)).delimiter;
}

function tableOf(rows: readonly CsvRow[]): ReadCsv {
  const [first, ...others] = withoutEmptyColumns(rows);
  if (!first) return { ok: false, words: 'There is nothing in this file. Choose another.' };
  if (first.problem !== null) {
    return { ok: false, words: `Row ${first.row}, the first, cannot be read. ${first.problem}` };
  }
  if (others.length > MOST_ROWS) {
    const found = others.length.toLocaleString('en');
    const most = MOST_ROWS.toLocaleString('en');
    return {
      ok: false,
      words: `This file has ${found} rows, and ${most} can be imported at once. Cut it into parts.`,
    };
  }
  return { ok: true, table: { first, others } };
}

function withoutEmptyColumns(rows: readonly CsvRow[]): readonly CsvRow[] {
  const used = new Set<number>();
  for (const { cells, problem } of rows)
    if (problem === null)
      cells.forEach((cell, index) => {
        if (isFilled(cell)) used.add(index);
      });
  return rows.map((row) =>
    row.problem === null ? { ...row, cells: row.cells.filter((_, index) => used.has(index)) } : row,
  );
}
