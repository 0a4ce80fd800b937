import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { carriedFrom, parseQuery, type ClinicHabits } from './search-query';
import { patientTermsOf, type Findable } from './search-terms';

const HABITS: ClinicHabits = { dateFormat: 'DD/MM/YYYY', jurisdiction: 'AU' };

const person = (some: Partial<Findable>): Findable => ({
  familyName: 'Quillfeather-Test',
  givenNames: 'Harriet',
  preferredName: null,
  dateOfBirth: '1984-03-14',
  recordNumber: '1001',
  mobile: null,
  telephone: null,
  email: null,
  identifiers: [],
  ...some,
});

function finds(query: string, patient: Partial<Findable>, habits = HABITS): boolean {
  const terms = patientTermsOf(person(patient), habits.jurisdiction);
  const words = parseQuery(query, habits);
  return (
    words.length > 0 &&
    words.every(({ prefixes }) =>
      prefixes.some((prefix) => terms.some((term) => term.startsWith(prefix))),
    )
  );
}

describe('folding', () => {
  it.each([
    ['Żółtowska', 'zoltowska'],
    ['Márquez', 'marquez'],
    ['Ngũgĩ', 'ngugi'],
    ['Đặng', 'dang'],
    ['Weiß', 'weiss'],
    ['Søren', 'soren'],
    ['İpek', 'ipek'],
    ['Þórr', 'thorr'],
  ])('%s is searched as %s', (name, folded) => expect(fold(name)).toBe(folded));
});

describe('finding by name', () => {
  it.each([
    ['zolt', { familyName: 'Żółtowska' }],
    ['ŻÓŁT', { familyName: 'Żółtowska' }],
    ['marquez-s', { familyName: 'Márquez-Sample' }],
    ['sample marq', { familyName: 'Márquez-Sample' }],
    ['ngugi', { familyName: 'Ngũgĩ-Example' }],
    ['陈', { familyName: '陈', givenNames: '小明' }],
    ['陈小', { familyName: '陈', givenNames: '小明' }],
    ['小明陈', { familyName: '陈', givenNames: '小明' }],
    ["o'brien", { familyName: 'O’Brien' }],
    ['obrien', { familyName: 'O’Brien' }],
    ['brien', { familyName: 'O’Brien' }],
    ["o'brien", { familyName: 'Obrien' }],
    ['o brien', { familyName: "O'Brien" }],
    ['mueller', { familyName: 'Müller' }],
    ['muller', { familyName: 'Müller' }],
    ['müller', { familyName: 'Mueller' }, false],
    ['delacruz', { familyName: 'de la Cruz' }],
    ['cruz maria', { familyName: 'de la Cruz', givenNames: 'María' }],
    ['harry', { preferredName: 'Harry' }],
    ['quillfeather, harriet', {}],
    ['harriet smith', {}, false],
  ] as [string, Partial<Findable>, boolean?][])('“%s”', (query, patient, isFound = true) =>
    expect(finds(query, patient)).toBe(isFound),
  );
});

describe('finding by figures', () => {
  it.each(['14/3/1984', '1984-03-14', '14 Mar 1984', '14-mar-1984', '14031984', 'harriet 1984'])(
    'the date of birth %s',
    (query) => expect(finds(query, {})).toBe(true),
  );
  it('reads the date in the clinic’s order only', () => {
    expect(finds('3/14/1984', {})).toBe(false);
    expect(finds('3/14/1984', {}, { dateFormat: 'MM/DD/YYYY', jurisdiction: 'US' })).toBe(true);
  });
  it('waits for a date to be finished', () => {
    expect(parseQuery('14/3', HABITS)).toEqual([]);
    expect(parseQuery('14-mar-19', HABITS)).toEqual([]);
    expect(parseQuery('harriet 14/3/19', HABITS)).toHaveLength(1);
  });
  it.each([
    '0412 345 678',
    '0412345',
    '+61 412 345',
    '61412345678',
    '412 345',
    '5678',
    '0011 61 412',
  ])('the telephone %s', (query) =>
    expect(finds(query, { mobile: '+61 (0)412 345 678' })).toBe(true),
  );
  it('the telephone as typed at home', () =>
    expect(finds('+61412345678', { mobile: '0412 345 678' })).toBe(true));
  it('a foreign telephone', () =>
    expect(finds('+44 7700 900', { mobile: '+44 7700 900123' })).toBe(true));
  it('the record number', () => expect(finds('1001', {})).toBe(true));
  it('an identifier', () =>
    expect(
      finds('2123 45670', { identifiers: [{ system: 'medicare', value: '2123 45670 1' }] }),
    ).toBe(true));
  it('an e-mail address', () =>
    expect(finds('harriet@po', { email: 'Harriet@post.example' })).toBe(true));
  it('nothing from nothing', () => expect(parseQuery('  , ', HABITS)).toEqual([]));
});

describe('carrying a search into a registration', () => {
  it.each([
    ['Harriet Quillfeather', { familyName: 'Quillfeather', givenNames: 'Harriet' }],
    ['de la Cruz, María José', { familyName: 'de la Cruz', givenNames: 'María José' }],
    ['Harriet Q 14/3/1984', { familyName: 'Q', dateOfBirth: '1984-03-14' }],
    ['Harriet 0412 345 678', { familyName: 'Harriet', mobile: '0412 345 678' }],
    ['1001', { familyName: '', mobile: '' }],
  ])('%s', (text, carried) => expect(carriedFrom(text, HABITS)).toMatchObject(carried));
});
