import { describe, expect, it } from 'vitest';
import { areClear, columnsOf, rowsUnder } from './columns';
import { readCsv } from './read-csv';

function tableOf(text: string) {
  const read = readCsv(text);
  if (!read.ok) throw new Error(read.words);
  return read.table;
}
const isClear = (text: string) => areClear(tableOf(text), columnsOf(tableOf(text)));

describe('the columns of a file', () => {
  it('are asked about unless every one is known and every row says its kind', () => {
    expect(isClear('Name,Phone,Type\nDr A,03 5550 0100,GP\n')).toBe(true);
    expect(isClear('Name,Shoe size,Type\nDr A,42,GP\n')).toBe(false);
    expect(isClear('Phone,Type\n03 5550 0100,GP\n')).toBe(false);
    expect(isClear('Name,Type\nDr A,GP\nDr B,Podiatrist\n')).toBe(false);
    const table = tableOf('Name\nDr A\n');
    expect(areClear(table, { ...columnsOf(table), otherwise: 'gp' })).toBe(true);
  });

  it('have headings, unless the first row is somebody who can be reached', () => {
    const rowsOf = (text: string) => {
      const table = tableOf(text);
      return rowsUnder(table, columnsOf(table).hasHeadings).map(({ row }) => row);
    };
    expect(rowsOf('Name,Phone\nDr A,1\n')).toEqual([2]);
    expect(rowsOf('Wer,Wo\nDr A,Mill\n')).toEqual([2]);
    expect(rowsOf('Dr A,Mill,03 5550 0100\nDr B,Mill,\n')).toEqual([1, 2]);
    expect(rowsOf('Dr A,a@post.example\nDr B,\n')).toEqual([1, 2]);
  });
});
