import { MOST_BYTES } from '@/clinical/contacts/import/csv-table';
import { decodeFile, type Encoding } from '@/clinical/contacts/import/decode-file';
import type { CsvTable } from '@/clinical/contacts/import/csv-table';
import { readCsv } from './read-csv';

export type ChosenFile = { name: string; encoding: Encoding; table: CsvTable };
export type ReadFile = { ok: true; file: ChosenFile } | { ok: false; words: string };

const TOO_LARGE =
  'This file is larger than 2 MB, which is more than an address book of 5,000 rows takes. Choose a smaller one, or cut it into parts.';
const WORKBOOK =
  'This is an Excel workbook, not a CSV file. In Excel, choose Save As and “CSV UTF-8 (Comma delimited)”, then choose the new file.';
const NOT_TEXT = 'This file does not hold text. Choose a CSV file.';
const UNREAD = 'The browser could not read this file. Choose it again.';

/** Reads a file that somebody chose; nothing of it leaves the browser yet. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return { ok: false, words: TOO_LARGE };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, words: UNREAD };
  }
  // The beginnings of a zip archive and of the older binary workbook.
  const [one, two] = bytes;
  if ((one === 0x50 && two === 0x4b) || (one === 0xd0 && two === 0xcf)) {
    return { ok: false, words: WORKBOOK };
  }
  const { text, encoding } = decodeFile(bytes);
  if (text.includes('\0')) return { ok: false, words: NOT_TEXT };
  const read = readCsv(text);
  return read.ok ? { ok: true, file: { name: file.name, encoding, table: read.table } } : read;
}
