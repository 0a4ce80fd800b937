import type { Jurisdiction } from '../clinics/jurisdictions';
import { parseDate, type DateFormat } from '../dates';
import { fold, partsOf } from './fold';
import { bareIdentifier } from './identifiers';
import { TERM } from './search-terms';
import { nationalDigits } from './telephone';

/** One word of a query: a patient matches when any of its terms begins with any of these. */
export type QueryWord = { prefixes: readonly string[] };

export type ClinicHabits = { dateFormat: DateFormat; jurisdiction: Jurisdiction };

const MOST_WORDS = 6;
const LONGEST_QUERY = 120;
const NUMBER = /^\+?[\d().-]*\d[\d().-]*$/;
const UNFINISHED_DATE = /^\d{1,4}[/.-]([\d/.-]*|[a-z]{1,9}([/.-]\d{0,3})?)$/i;

/**
 * What was typed in the search box, as words that must all match: name parts in any order, dates
 * of birth in the clinic's order and ISO, telephone digits with any spacing, record numbers,
 * e-mail, identifiers. A date that is not finished yet says nothing and is left out.
 */
export function parseQuery(text: string, habits: ClinicHabits): QueryWord[] {
  return readQuery(text, habits).map(({ prefixes }) => ({ prefixes }));
}

type Read = QueryWord & { kind: 'name' | 'date' | 'number' | 'email'; text: string };

function readQuery(text: string, habits: ClinicHabits): Read[] {
  const pieces = text
    .normalize('NFC')
    .slice(0, LONGEST_QUERY)
    .split(/[\s,;]+/)
    .filter((piece) => piece !== '');
  const words: Read[] = [];
  for (let at = 0; at < pieces.length && words.length < MOST_WORDS;) {
    const { taken, word } = readAt(pieces, at, habits);
    if (word && word.prefixes.length > 0) words.push(word);
    at += taken;
  }
  return words;
}

function readAt(
  pieces: readonly string[],
  at: number,
  habits: ClinicHabits,
): { taken: number; word: Read | null } {
  const piece = pieces[at] ?? '';
  for (const taken of [3, 1]) {
    const written = pieces.slice(at, at + taken).join(' ');
    const date = parseDate(written, habits.dateFormat);
    if (!date.ok || pieces.length < at + taken) continue;
    const others = /^\d+$/.test(written) ? numberPrefixes(written, habits.jurisdiction) : [];
    return {
      taken,
      word: { kind: 'date', text: date.iso, prefixes: [TERM.born(date.iso), ...others] },
    };
  }
  if (NUMBER.test(piece)) {
    let taken = 1;
    while (NUMBER.test(pieces[at + taken] ?? '')) taken += 1;
    const written = pieces.slice(at, at + taken).join(' ');
    const isDateBegun = taken === 1 && UNFINISHED_DATE.test(piece) && bare(piece).length < 6;
    if (!isDateBegun) {
      return {
        taken,
        word: {
          kind: 'number',
          text: written,
          prefixes: numberPrefixes(written, habits.jurisdiction),
        },
      };
    }
  }
  if (UNFINISHED_DATE.test(piece)) return { taken: 1, word: null };
  if (piece.includes('@')) {
    return { taken: 1, word: { kind: 'email', text: piece, prefixes: [TERM.email(piece)] } };
  }
  const name = partsOf(fold(piece)).join('');
  const prefixes = name === '' ? [] : [name];
  // A record number or identifier may hold letters: NHI ZAC5361.
  if (/\d/.test(piece) && prefixes.length > 0) {
    prefixes.push(TERM.record(piece), TERM.identifier(piece));
  }
  return { taken: 1, word: { kind: 'name', text: piece, prefixes } };
}

const bare = (text: string) => text.replaceAll(/\D/g, '');

function numberPrefixes(written: string, jurisdiction: Jurisdiction): string[] {
  const digits = bare(written);
  const national = nationalDigits(written, jurisdiction);
  const isAbroad = written.startsWith('+');
  return [
    ...(isAbroad ? [] : [TERM.record(digits)]),
    ...(national.length >= 3 ? [TERM.phone(national)] : []),
    ...(national.length >= 4 ? [TERM.phoneEnd(national)] : []),
    ...(digits.length === 4 && !isAbroad ? [TERM.born(digits)] : []),
    ...(digits.length >= 6 ? [TERM.identifier(bareIdentifier(digits))] : []),
  ];
}

/** What was typed in the search box, as far as it fills the form of a new patient. */
export type CarriedText = {
  familyName: string;
  givenNames: string;
  dateOfBirth: string;
  mobile: string;
  email: string;
};

/**
 * Carries a search that found nobody into the registration: “Quillfeather, Harriet 14/3/1984” and
 * “Harriet Quillfeather” both fill the two names.
 */
export function carriedFrom(text: string, habits: ClinicHabits): CarriedText {
  const words = readQuery(text, habits);
  const first = (kind: Read['kind']) => words.find((word) => word.kind === kind)?.text ?? '';
  const names = words.filter((word) => word.kind === 'name').map((word) => word.text);
  const beforeComma = text.includes(',')
    ? readQuery(text.slice(0, text.indexOf(',')), habits).filter((word) => word.kind === 'name')
        .length
    : 0;
  const familyAt = beforeComma > 0 ? beforeComma : Math.max(names.length - 1, 0);
  const number = first('number');
  return {
    familyName: (beforeComma > 0 ? names.slice(0, familyAt) : names.slice(familyAt)).join(' '),
    givenNames: (beforeComma > 0 ? names.slice(familyAt) : names.slice(0, familyAt)).join(' '),
    dateOfBirth: first('date'),
    mobile: bare(number).length >= 8 ? number : '',
    email: first('email'),
  };
}
