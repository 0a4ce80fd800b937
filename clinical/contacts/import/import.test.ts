import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactSchema } from '../contact-schema';
import { decodeFile } from './decode-file';
import { IMPORT_FIELDS, mappingObjection, mappingOf } from './import-fields';
import { readRows } from './read-rows';
import { changedWords, updatedBy } from './updated-by';

const TEXT = 'Name,Town\nDr Zoë Müller,Łąka “陈”';
const utf16 = (text: string, isBig: boolean) =>
  Uint8Array.from(
    text.split('').flatMap((unit) => {
      const code = unit.charCodeAt(0);
      const bytes = [code & 0xff, code >> 8];
      return isBig ? bytes.reverse() : bytes;
    }),
  );

describe('decoding a file', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['UTF-8', utf8(TEXT), 'UTF-8'],
    ['UTF-8 with its mark', utf8(`\uFEFF${TEXT}`), 'UTF-8'],
    ['UTF-16, little end first', utf16(`\uFEFF${TEXT}`, false), 'UTF-16'],
    ['UTF-16, big end first', utf16(`\uFEFF${TEXT}`, true), 'UTF-16'],
    ['UTF-16 without a mark', utf16(TEXT, false), 'UTF-16'],
    ['UTF-16 without a mark, big end first', utf16(TEXT, true), 'UTF-16'],
  ])('%s', (_, bytes, encoding) => {
    expect(decodeFile(bytes)).toEqual({ text: TEXT, encoding });
  });

  it('Windows-1252, with its quotation marks and euro', () => {
    const bytes = Uint8Array.from([0x5a, 0x6f, 0xeb, 0x20, 0x93, 0x80, 0x94, 0x2c, 0x4d, 0xfc]);
    expect(decodeFile(bytes)).toEqual({ text: 'Zoë “€”,Mü', encoding: 'Windows-1252' });
  });

  it('reads back whatever was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', minLength: 1 }), (text) => {
        fc.pre(!text.startsWith('\uFEFF') && !text.includes('\0'));
        expect(decodeFile(utf8(text)).text).toBe(text);
      }),
    );
  });
});

describe('recognising headings', () => {
  it('in the words of several programs', () => {
    expect(
      mappingOf(['Name', 'Practice', 'Address', 'Suburb', 'State', 'Postcode', 'Phone', 'Fax']),
    ).toEqual(['name', 'organisation', 'address', 'town', 'state', 'postcode', 'telephone', 'fax']);
    expect(
      mappingOf(['Title', 'First Name', 'SURNAME', 'Company', 'Address Line 1', 'Address 2']),
    ).toEqual(['title', 'givenNames', 'familyName', 'organisation', 'address', 'address']);
    expect(mappingOf(['E-mail Address', 'Provider #', 'HealthLink EDI', 'Notes', 'Type'])).toEqual([
      'email',
      'providerNumber',
      'secureMessaging',
      'remark',
      'kind',
    ]);
  });

  it('leaves out what it does not know, and the second of what there is once', () => {
    expect(mappingOf(['Name', 'Shoe size', 'Full name', ''])).toEqual(['name', null, null, null]);
  });

  it('knows its own words for every field', () => {
    const own = IMPORT_FIELDS.map((field) => mappingOf([field])[0]);
    expect(own.filter((field) => field === null)).toEqual([]);
  });

  it('says what is missing, and what stands twice', () => {
    expect(mappingObjection(['telephone', null])).toMatch(/which column holds the name/);
    expect(mappingObjection(['name', 'name'])).toMatch(/cannot both be “Name”/);
    expect(mappingObjection(['familyName', 'address', 'address'])).toBeNull();
    expect(mappingObjection(['organisation'])).toBeNull();
  });
});

describe('reading rows', () => {
  const rowsOf = (headings: readonly string[], ...rows: readonly (readonly string[])[]) =>
    readRows(
      rows.map((cells, index) => ({ row: index + 2, cells, problem: null })),
      mappingOf(headings),
      'other',
    );
  const only = (headings: readonly string[], cells: readonly string[]) => {
    const { good, bad } = rowsOf(headings, cells);
    expect(bad).toEqual([]);
    return good[0]?.contact;
  };

  it('puts names and addresses together', () => {
    expect(
      only(
        ['Title', 'First name', 'Last name', 'Address 1', 'Address 2', 'Suburb', 'State', 'Zip'],
        ['Dr', 'Zoë', 'Müller-Test', 'Suite 1', '2 Mill Rd', 'Lakeside', 'VIC', '3999'],
      ),
    ).toMatchObject({
      name: 'Dr Zoë Müller-Test',
      address: 'Suite 1\n2 Mill Rd\nLakeside VIC 3999',
      kind: 'other',
    });
    expect(only(['Title', 'Name'], ['Dr', 'Zoë Test'])).toMatchObject({ name: 'Dr Zoë Test' });
    expect(only(['Title', 'Name'], ['Dr', 'Dr Zoë Test'])).toMatchObject({ name: 'Dr Zoë Test' });
    expect(only(['Title', 'Practice'], ['Dr', 'Mill'])).toMatchObject({ name: '' });
  });

  it('knows kinds in other words; one it does not know is kept as the role', () => {
    const kindOf = (type: string) => only(['Name', 'Type'], ['Dr A', type]);
    expect(kindOf('General Practitioner')).toMatchObject({ kind: 'gp', role: '' });
    expect(kindOf('Medical imaging')).toMatchObject({ kind: 'radiology' });
    expect(kindOf('A&E')).toMatchObject({ kind: 'emergency_department', role: '' });
    expect(kindOf('ED')).toMatchObject({ kind: 'emergency_department' });
    expect(kindOf('Podiatrist')).toMatchObject({ kind: 'other', role: 'Podiatrist' });
    expect(only(['Name', 'Type', 'Specialty'], ['Dr A', 'Hand person', 'Surgeon'])).toMatchObject({
      role: 'Surgeon',
      remark: 'Hand person',
    });
  });

  it('keeps further telephones in the remark, and the zero of a number', () => {
    expect(
      only(['Name', 'Phone', 'Mobile', 'Notes'], ['Dr A', '="03 5550 0100"', "'0491 570 156", 'x']),
    ).toMatchObject({ telephone: '03 5550 0100', remark: 'x\nAlso 0491 570 156' });
    expect(only(['Name', 'Phone', 'Mobile'], ['Dr A', '', '0491 570 156'])).toMatchObject({
      telephone: '0491 570 156',
      remark: '',
    });
  });

  it('says of each bad row what is wrong, and keeps the good ones', () => {
    const { good, bad } = rowsOf(
      ['Name', 'Email', 'Phone'],
      ['Dr A', 'a@post.example', '03 5550 0100'],
      ['Dr B', 'nowhere', '4.9157E+08'],
      ['', 'c@post.example', ''],
      ['Dr D', '', '', 'one too many'],
      ['Dr E'],
    );
    expect(good.map(({ row }) => row)).toEqual([2, 6]);
    expect(bad).toEqual([
      {
        row: 3,
        shown: 'Dr B · nowhere · 4.9157E+08',
        words: [
          expect.stringMatching(/^Telephone “4.9157E\+08”: Enter a telephone number/),
          expect.stringMatching(/^E-mail “nowhere”: Enter an e-mail address/),
        ],
      },
      { row: 4, shown: 'c@post.example', words: ['Enter a name or an organisation.'] },
      { row: 5, shown: expect.any(String), words: [expect.stringMatching(/^It has 4 cells/)] },
    ]);
    const misquoted = { row: 9, cells: ['"x'], problem: 'Not closed.' };
    expect(readRows([misquoted], ['name'], 'gp').bad).toEqual([
      { row: 9, shown: '"x', words: ['Not closed.'] },
    ]);
  });

  it('reads five thousand rows in a moment', () => {
    const headings = ['Name', 'Practice', 'Address', 'Suburb', 'Phone', 'Email'];
    const rows = Array.from({ length: 5000 }, (_, index) => [
      `Dr Number ${index}`,
      'Mill Surgery',
      `${index} Mill Rd`,
      'Lakeside VIC 3999',
      '03 5550 0100',
      index % 10 === 0 ? 'nowhere' : `n${index}@post.example`,
    ]);
    const began = performance.now();
    const { good, bad } = rowsOf(headings, ...rows);
    expect([good.length, bad.length]).toEqual([4500, 500]);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('updating from a row', () => {
  const standing = contactSchema.parse({
    kind: 'gp',
    name: 'Dr Zoë Test',
    telephone: '03 5550 0100',
    fax: '03 5550 0101',
    remark: 'Prefers fax',
  });

  it('replaces what the row gives, and keeps the rest and a remark that stands', () => {
    const given = { name: 'Dr Zoë Test', telephone: '03 5550 0199', remark: 'From a list' };
    expect(updatedBy(standing, given)).toEqual({ ...standing, telephone: '03 5550 0199' });
    expect(changedWords(standing, given)).toEqual(['Telephone']);
    expect(updatedBy({ ...standing, remark: '' }, given).remark).toBe('From a list');
    expect(changedWords(standing, { name: 'Dr Zoë Test' })).toEqual([]);
  });
});
