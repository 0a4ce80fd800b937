import { describe, expect, it } from 'vitest';
import type { Contact } from '../contact';
import { contactSchema, type ContactInput, type GivenFields } from '../contact-schema';
import { importedRows, isNew, previewRows, updateWords, usualChoice } from './preview-rows';

const ID = '01999999-0000-7000-8000-000000000001';
const rowOf = (row: number, given: GivenFields) => ({
  row,
  given,
  contact: contactSchema.parse({ kind: 'gp', ...given }),
});
const inBook = (some: Partial<ContactInput>, isArchived = false): Contact => ({
  ...contactSchema.parse({ kind: 'gp', ...some }),
  contactId: ID,
  revision: 3,
  lastUsedAt: null,
  isArchived,
});
const match = (row: number, contact: Contact) => ({ row, because: 'same_name' as const, contact });

describe('what becomes of the rows of a file', () => {
  const rows = previewRows(
    [
      rowOf(2, { name: 'Dr New', email: 'rooms@mill.example' }),
      rowOf(3, { name: 'Dr Known', telephone: '03 5550 0300' }),
      rowOf(4, { name: 'Dr Same' }),
      rowOf(5, { name: 'DR NEW' }),
      rowOf(6, { name: 'Dr Colleague', email: 'rooms@mill.example' }),
      rowOf(7, { name: 'Dr Retired' }),
    ],
    [
      match(3, inBook({ name: 'Dr Known', telephone: '03 5550 0100' })),
      match(4, inBook({ name: 'Dr Same', fax: '03 5550 0101' })),
      match(7, inBook({ name: 'Dr Retired' }, true)),
    ],
  );

  it('adds the new, and skips what is in the book or twice in the file', () => {
    expect(rows.map((row) => [row.row, usualChoice(row), row.repeats])).toEqual([
      [2, 'add', null],
      [3, 'skip', null],
      [4, 'skip', null],
      [5, 'skip', 2],
      [6, 'add', null],
      [7, 'skip', null],
    ]);
    expect(importedRows(rows, usualChoice)).toEqual([
      { row: 2, given: rows[0]?.given, decision: { what: 'add', isAnother: false } },
      { row: 6, given: rows[4]?.given, decision: { what: 'add', isAnother: false } },
    ]);
  });

  it('says what an update would change', () => {
    expect(rows.map(updateWords)).toEqual([
      [],
      ['Telephone'],
      [],
      [],
      [],
      ['back from the archive'],
    ]);
  });

  it('updates over the revision that was shown, and adds another when somebody says so', () => {
    const known = rows.filter((row) => !isNew(row));
    expect(importedRows(known, () => 'update').map(({ row, decision }) => [row, decision])).toEqual(
      [3, 4, 7].map((row) => [row, { what: 'update', over: { contactId: ID, revision: 3 } }]),
    );
    expect(importedRows(known, () => 'add').map(({ decision }) => decision)).toEqual(
      known.map(() => ({ what: 'add', isAnother: true })),
    );
  });
});
