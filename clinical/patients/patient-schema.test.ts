import { describe, expect, it } from 'vitest';
import { identifierObjection } from './identifiers';
import { isLikelySame, likenessOf, type Comparable } from './likeness';
import { patientSchema, type PatientInput } from './patient-schema';

const harriet: PatientInput = {
  familyName: '  Quillfeather-Test ',
  givenNames: 'Harriet',
  dateOfBirth: '1984-03-14',
  sex: 'female',
};
const read = (some: Partial<PatientInput>) =>
  patientSchema('2026-10-12').safeParse({ ...harriet, ...some });
const wrong = (some: Partial<PatientInput>) =>
  read(some).error?.issues.map((issue) => issue.path.join('.')) ?? [];

describe('patientSchema', () => {
  it('trims names and makes nulls of what was not given', () => {
    const parsed = read({ preferredName: ' ', guardian: { name: '', relation: '' } });
    expect(parsed.data).toMatchObject({
      familyName: 'Quillfeather-Test',
      preferredName: null,
      guardian: null,
      claim: null,
      identifiers: [],
      handedness: 'not_recorded',
    });
    expect(parsed.data).not.toHaveProperty('hasOneName');
  });
  it('takes a person with one name, when said so', () => {
    expect(read({ givenNames: '', hasOneName: true }).success).toBe(true);
    expect(wrong({ givenNames: '' })).toEqual(['givenNames']);
    expect(wrong({ hasOneName: true })).toEqual(['givenNames']);
    expect(wrong({ familyName: '', givenNames: '' })).toEqual(['familyName', 'givenNames']);
  });
  it('refuses dates that cannot be', () => {
    expect(wrong({ dateOfBirth: '2026-10-13' })).toEqual(['dateOfBirth']);
    expect(wrong({ dateOfBirth: '2026-10-12' })).toEqual([]);
    expect(wrong({ dateOfBirth: '1884-03-14' })).toEqual(['dateOfBirth']);
    expect(wrong({ dateOfBirth: '2023-02-29' })).toEqual(['dateOfBirth']);
    expect(wrong({ dateOfBirth: '' })).toEqual(['dateOfBirth']);
    expect(wrong({ deceasedOn: '1984-03-13' })).toEqual(['deceasedOn']);
    expect(wrong({ deceasedOn: '2026-10-13' })).toEqual(['deceasedOn']);
    expect(wrong({ deceasedOn: '' })).toEqual([]);
  });
  it('wants the name of whoever has a telephone', () => {
    expect(wrong({ guardian: { telephone: '03 9000 0000' } })).toEqual(['guardian.name']);
    expect(wrong({ mobile: 'call me' })).toEqual(['mobile']);
    expect(wrong({ email: 'harriet' })).toEqual(['email']);
  });
  it('checks identifiers it knows and asks what an unknown one is', () => {
    expect(wrong({ identifiers: [{ system: '', value: '12' }] })).toEqual(['identifiers.0.system']);
    expect(wrong({ identifiers: [{ system: 'medicare', value: '2123 45671 1' }] })).toEqual([
      'identifiers.0.value',
    ]);
    expect(read({ identifiers: [{ system: 'medicare', value: '' }] }).data?.identifiers).toEqual(
      [],
    );
  });
});

describe('identifierObjection', () => {
  it.each([
    ['medicare', '2123 45670 1', true],
    ['medicare', '21234567011', true],
    ['medicare', '2123 45670', false],
    ['nhs', '943 476 5919', true],
    ['nhs', '943 476 5918', false],
    ['nhi', 'ZAC5361', true],
    ['nhi', 'ZZZ00AX', true],
    ['nhi', 'ZIC5361', false],
    ['mbi', '1EG4-TE5-MK73', true],
    ['ihi', '8003 6080 0004 5922', true],
    ['Student number', 'anything', true],
    ['dva', 'NX901234', true],
  ])('%s %s', (system, value, isRight) =>
    expect(identifierObjection(system, value) === null).toBe(isRight),
  );
});

describe('likeness', () => {
  const base: Comparable = {
    familyName: 'Márquez-Sample',
    givenNames: 'Leopold',
    preferredName: null,
    dateOfBirth: '1991-11-02',
    mobile: '0412 345 678',
    telephone: null,
    email: null,
    identifiers: [],
  };
  const likely = (some: Partial<Comparable>) =>
    isLikelySame(likenessOf({ ...base, ...some }, base, 'AU'));
  it.each([
    ['the same name without its marks', { familyName: 'MARQUEZ SAMPLE', mobile: null }, true],
    ['names swapped', { familyName: 'Leopold', givenNames: 'Marquez-Sample', mobile: null }, true],
    ['day and month swapped', { dateOfBirth: '1991-02-11', mobile: null }, true],
    ['another year', { dateOfBirth: '1919-11-02', mobile: null }, true],
    ['a namesake', { dateOfBirth: '1960-05-30', mobile: null }, false],
    ['married since', { familyName: 'Other-Test', mobile: null }, true],
    ['a sibling on the same phone', { givenNames: 'Ana', dateOfBirth: '1995-01-09' }, false],
    ['a twin', { givenNames: 'Ana' }, true],
    [
      'somebody else',
      { familyName: 'X', givenNames: 'Y', mobile: null, dateOfBirth: '1950-01-01' },
      false,
    ],
  ] as const)('%s', (_, some, isLikely) => expect(likely(some)).toBe(isLikely));
  it('the same identifier', () => {
    const identifiers = [{ system: 'medicare', value: '2123 45670 1' }];
    const bare = [{ system: 'medicare', value: '2123456701' }];
    const other = { ...base, familyName: 'X', givenNames: 'Y', identifiers: bare };
    expect(isLikelySame(likenessOf({ ...base, identifiers }, other, 'AU'))).toBe(true);
  });
});
