import { describe, expect, it } from 'vitest';
import {
  ageOn,
  ageText,
  DATE_FORMATS,
  daysAfter,
  formatDate,
  formatDateTime,
  isIsoDate,
  isoDateIn,
  monthsAfter,
  parseDate,
} from './dates';

const read = (text: string, format: (typeof DATE_FORMATS)[number] = 'DD-MMM-YYYY') => {
  const parsed = parseDate(text, format);
  return parsed.ok ? parsed.iso : parsed.words;
};

describe('formatDate', () => {
  it.each([
    ['DD-MMM-YYYY', '02-Nov-2025'],
    ['DD/MM/YYYY', '02/11/2025'],
    ['MM/DD/YYYY', '11/02/2025'],
    ['YYYY-MM-DD', '2025-11-02'],
  ] as const)('writes %s', (format, words) => {
    expect(formatDate('2025-11-02', format)).toBe(words);
  });

  it('reads back everything it writes', () => {
    for (const format of DATE_FORMATS) {
      for (const iso of ['1984-03-14', '2024-02-29', '1999-12-31', '2026-01-01']) {
        expect(parseDate(formatDate(iso, format), format)).toEqual({ ok: true, iso });
      }
    }
  });

  it('throws on what is not a date', () => {
    expect(() => formatDate('2025-02-29', 'DD-MMM-YYYY')).toThrow(RangeError);
    expect(() => formatDate('yesterday', 'DD-MMM-YYYY')).toThrow(RangeError);
  });
});

describe('formatDateTime', () => {
  it('tells the clinic’s day and time, not the server’s', () => {
    const moment = new Date('2026-10-15T11:30:00Z');
    expect(formatDateTime(moment, 'Pacific/Auckland', 'DD-MMM-YYYY')).toBe('16-Oct-2026 00:30');
    expect(formatDateTime(moment, 'America/New_York', 'MM/DD/YYYY')).toBe('10/15/2026 07:30');
    expect(isoDateIn(moment, 'Pacific/Auckland')).toBe('2026-10-16');
  });
});

describe('parseDate', () => {
  it.each([
    '14-Mar-1984',
    '14 march 1984',
    'March 14, 1984',
    '14/3/1984',
    '14.03.1984',
    '14031984',
    '1984-03-14',
    ' 14 MAR. 1984 ',
  ])('reads %s', (text) => expect(read(text)).toBe('1984-03-14'));

  it('reads numbers in the clinic’s order and never swaps them', () => {
    expect(read('03/04/1984', 'DD/MM/YYYY')).toBe('1984-04-03');
    expect(read('03/04/1984', 'MM/DD/YYYY')).toBe('1984-03-04');
    expect(read('04/13/1984', 'DD/MM/YYYY')).toBe('There is no month 13.');
    expect(read('13/04/1984', 'MM/DD/YYYY')).toBe('There is no month 13.');
    expect(read('03/04/1984', 'YYYY-MM-DD')).toMatch(/day first or month first/);
    expect(read('03041984', 'MM/DD/YYYY')).toBe('1984-03-04');
    expect(read('19840304', 'YYYY-MM-DD')).toBe('1984-03-04');
  });

  it('knows the leap years', () => {
    expect(read('29/02/2024')).toBe('2024-02-29');
    expect(read('29/02/2000')).toBe('2000-02-29');
    expect(read('29/02/1900')).toBe('February 1900 has 28 days.');
    expect(read('29 Feb 2023')).toBe('February 2023 has 28 days.');
    expect(read('31-Apr-2024')).toBe('April 2024 has 30 days.');
  });

  it.each(['14/3/84', '14-Mar-84', '3/4/5'])('wants four digits of a year: %s', (text) =>
    expect(read(text)).toBe('Type the year with four digits.'),
  );

  it.each(['', '14', '14/3', 'Tuesday', '14-Foo-1984', '14-Ma-1984', '1/2/3/1984', '-'])(
    'says how when it cannot read “%s”',
    (text) => expect(read(text)).toMatch(/^Type the date like /),
  );

  it('refuses years nobody treated was born in', () => {
    expect(read('1-Jan-1849')).toMatch(/out of range/);
    expect(read('1-Jan-1850')).toBe('1850-01-01');
    expect(read('1-Jan-2200')).toMatch(/out of range/);
  });
});

describe('ageOn', () => {
  it('turns on the birthday', () => {
    expect(ageOn('1984-03-14', '2026-03-13')).toBe(41);
    expect(ageOn('1984-03-14', '2026-03-14')).toBe(42);
  });

  it('turns on 1 March in a common year for somebody born on 29 February', () => {
    expect(ageOn('2004-02-29', '2022-02-28')).toBe(17);
    expect(ageOn('2004-02-29', '2022-03-01')).toBe(18);
    expect(ageOn('2004-02-29', '2024-02-29')).toBe(20);
  });
});

describe('ageText', () => {
  it.each([
    ['2026-10-20', '2026-11-16', '27d'],
    ['2026-10-19', '2026-11-16', '4w'],
    ['2025-11-17', '2026-11-16', '52w'],
    ['2025-11-16', '2026-11-16', '12m'],
    ['2024-11-17', '2026-11-16', '23m'],
    ['2024-11-16', '2026-11-16', '2y'],
    ['2019-08-10', '2026-11-16', '7y 3m'],
    ['2008-11-17', '2026-11-16', '17y 11m'],
    ['2008-11-16', '2026-11-16', '18y'],
    ['1984-03-14', '2026-11-16', '42y'],
  ])('born %s, on %s: %s', (born, on, words) => expect(ageText(born, on)).toBe(words));
});

describe('counting on from a date', () => {
  it('counts days over months and years, and back', () => {
    expect(daysAfter('2026-12-30', 5)).toBe('2027-01-04');
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysAfter('2026-10-12', 0)).toBe('2026-10-12');
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('counts months to the same day, or to the last of a shorter month', () => {
    expect(monthsAfter('2026-10-12', 3)).toBe('2027-01-12');
    expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29');
    expect(monthsAfter('2026-03-31', -12)).toBe('2025-03-31');
  });

  it('knows a date that exists', () => {
    expect(['2026-02-29', '2028-02-29', '12/10/2026', ''].map(isIsoDate)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
