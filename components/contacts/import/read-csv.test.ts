import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv';

function tableOf(text: string) {
  const read = readCsv(text);
  if (!read.ok) throw new Error(read.words);
  return read.table;
}
const cellsOf = (text: string) => {
  const { first, others } = tableOf(text);
  return [first, ...others].map(({ cells }) => cells);
};

describe('reading separated values', () => {
  it('takes commas, semicolons and tabs, whatever the other cells hold', () => {
    const rows = [
      ['Name', 'Address', 'Phone'],
      ['Dr A', 'Suite 1; 2 Mill Rd, Lakeside', '03'],
    ];
    for (const [delimiter, text] of [
      [',', 'Name,Address,Phone\nDr A,"Suite 1; 2 Mill Rd, Lakeside",03\n'],
      [';', 'Name;Address;Phone\nDr A;"Suite 1; 2 Mill Rd, Lakeside";03'],
      ['tab', 'Name\tAddress\tPhone\nDr A\tSuite 1; 2 Mill Rd, Lakeside\t03\n'],
      ['as Excel says', 'sep=;\r\nName;Address;Phone\r\nDr A;"Suite 1; 2 Mill Rd, Lakeside";03'],
    ] as const)
      expect(cellsOf(text), delimiter).toEqual(rows);
  });

  it('keeps quotes, separators and line breaks of quoted cells', () => {
    const text = 'Name,Address\r\n"Dr ""Bert"" Test","1 Mill Rd\r\nLakeside, VIC"\r\nDr B,\r\n';
    expect(cellsOf(text)).toEqual([
      ['Name', 'Address'],
      ['Dr "Bert" Test', '1 Mill Rd\nLakeside, VIC'],
      ['Dr B', ''],
    ]);
  });

  it('counts rows as a spreadsheet does, and leaves out what is empty', () => {
    const { first, others } = tableOf('\uFEFFName,,Phone,\n"Dr A\nTest",,03,\n\n,,,\nDr B,,,\n');
    expect(first).toEqual({ row: 1, cells: ['Name', 'Phone'], problem: null });
    expect(others.map(({ row, cells }) => [row, ...cells])).toEqual([
      [2, 'Dr A\nTest', '03'],
      [5, 'Dr B', ''],
    ]);
  });

  it.each([
    ['stands inside a cell', '"Dr B" Test,2'],
    ['never closes', '"Dr B,2'],
    ['closes in what looks like another cell', '"Dr B, ""the second"",2'],
  ])('puts aside one row whose quotation mark %s, and reads the others', (_, bad) => {
    for (const after of ['Dr C,3\nDr D,4\n', '"Dr C","3"\n"Dr D",4'])
      expect(
        tableOf(`Name,Phone\nDr A,1\n${bad}\n${after}`).others.map(({ row, cells, problem }) => [
          row,
          problem === null ? cells.join() : problem.slice(0, 16),
        ]),
      ).toEqual([
        [2, 'Dr A,1'],
        [3, 'A quotation mark'],
        [4, 'Dr C,3'],
        [5, 'Dr D,4'],
      ]);
  });

  it('takes the rest of a cell that was put aside for no row of its own', () => {
    const { others } = tableOf('Name,Address\n"Dr "B" x","1 Mill\nRoad"\nDr C,3\n');
    expect(others.map(({ problem }) => problem !== null)).toEqual([true, true, false]);
  });

  it('refuses a file in which quotation marks are not closed throughout', () => {
    const read = readCsv(`Name,Phone\n${'"Dr B,2\n'.repeat(5000)}`);
    expect(read).toMatchObject({ ok: false, words: expect.stringContaining('first in row 2') });
  });

  it('refuses an empty file, one whose first row cannot be read, and one with more rows than can be imported', () => {
    expect(readCsv(' \n,,\n')).toMatchObject({ ok: false });
    expect(readCsv('"Na"me,Phone\nDr A,1\n')).toMatchObject({
      ok: false,
      words: expect.stringMatching(/^Row 1, the first/),
    });
    const rows = (count: number) => `Name\n${'Dr A\n'.repeat(count)}`;
    expect(readCsv(rows(5000)).ok).toBe(true);
    expect(readCsv(rows(5001))).toMatchObject({
      ok: false,
      words: expect.stringContaining('5,001 rows'),
    });
  });

  it('gives back whatever cells were written, in any of the three ways', () => {
    const cell = fc
      .array(fc.constantFrom('a', 'é', '陈', '"', ',', ';', '\t', '\n', "'", '0'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((letters) => `x${letters.join('')}`);
    const grid = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    const written = (rows: readonly (readonly string[])[], delimiter: string) =>
      rows
        .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter))
        .join('\r\n');
    fc.assert(
      fc.property(grid, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        expect(cellsOf(written(rows, delimiter))).toEqual(rows);
      }),
    );
  });

  it('answers any text, and loses none of the rows that have no quotation mark', () => {
    const line = fc.oneof(
      fc.constantFrom('Dr A,1', 'Dr B,2'),
      fc.array(fc.constantFrom('"', ',', 'x', ' '), { maxLength: 8 }).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const read = readCsv(['Name,Phone', ...lines].join('\n'));
        if (!read.ok) return;
        const seen = [...read.table.others].map(({ cells }) => cells.join()).join('\n');
        for (const each of ['Dr A,1', 'Dr B,2']) {
          const written = lines.filter((text) => text === each).length;
          expect(seen.split(each).length - 1).toBe(written);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
