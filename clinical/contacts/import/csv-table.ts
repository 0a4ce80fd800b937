export type CsvRow = {
  /** As a spreadsheet counts: 1 is the first row of the file. */
  row: number;
  cells: readonly string[];
  /** What is wrong with how it is written, in words. */
  problem: string | null;
};

/** A file as rows of cells; rows and columns without anything in them are left out. */
export type CsvTable = {
  /** The first row, in any case. */
  first: CsvRow;
  others: readonly CsvRow[];
};

/** The most that one import takes: several address books of a large clinic. */
export const MOST_ROWS = 5000;
export const MOST_BYTES = 2 * 1024 * 1024;

/** Of a request about the rows of a file of MOST_BYTES, with the names of their fields. */
export const MOST_REQUEST_CHARACTERS = 6 * 1024 * 1024;
