import type { Jurisdiction } from '../clinics/jurisdictions';
import { fold, foldExpanded, partsOf } from '../patients/fold';
import { nameTerms } from '../patients/search-terms';
import { nationalDigits } from '../patients/telephone';
import type { ContactDetails } from './contact-schema';
import { CONTACT_KIND_LABEL } from './kinds';

const MOST_QUERY_WORDS = 6;
const LONGEST_QUERY = 120;
const NUMBER = /^\+?[\d\s().-]+$/;
const FEWEST_DIGITS = 5;

/** Every word of a text, folded; Müller also as mueller. */
const wordsOf = (text: string): string[] => [
  ...partsOf(fold(text)),
  ...partsOf(foldExpanded(text) ?? ''),
];
const unspaced = (text: string) => fold(text).replaceAll(/\s+/g, '');

/**
 * What a contact can be found by: every word once, folded, each with a space before it, so that
 * the beginning of a word is a space and some letters.
 */
export function contactWords(contact: ContactDetails, jurisdiction: Jurisdiction): string {
  const { kind, name, organisation, role, address, telephone, fax } = contact;
  const { email, secureMessaging, providerNumber } = contact;
  const numbers = [telephone, fax].filter((number) => number !== '');
  const codes = [email, secureMessaging, providerNumber].filter((code) => code !== '');
  const words = [
    ...[name, organisation].flatMap(nameTerms),
    ...[name, organisation, role, address, CONTACT_KIND_LABEL[kind]].flatMap(wordsOf),
    ...codes.flatMap((code) => [...wordsOf(code), unspaced(code)]),
    ...numbers.flatMap((number) => [...nameTerms(number), nationalDigits(number, jurisdiction)]),
  ];
  return [...new Set(words)]
    .filter((word) => word !== '')
    .map((word) => ` ${word}`)
    .join('');
}

/** What was typed, as words that must all match; each matches by any of its beginnings. */
export function contactQuery(text: string, jurisdiction: Jurisdiction): readonly string[][] {
  const typed = text.normalize('NFC').slice(0, LONGEST_QUERY).trim();
  const digits = [typed.replaceAll(/\D/g, ''), nationalDigits(typed, jurisdiction)];
  if (NUMBER.test(typed) && digits.every((each) => each.length >= FEWEST_DIGITS)) return [digits];
  return typed.split(/\s+/).flatMap(queryWords).slice(0, MOST_QUERY_WORDS);
}

function queryWords(word: string): string[][] {
  if (word.includes('@')) return [[fold(word)]];
  const parts = partsOf(fold(word));
  const expanded = partsOf(foldExpanded(word) ?? '');
  if (expanded.length !== parts.length) return parts.map((part) => [part]);
  return parts.map((part, index) => [...new Set([part, expanded[index] ?? part])]);
}

const TITLE =
  /^(((associate|assoc|adjunct|adj|a)\W+)?prof(essor)?\b\W*|(dr|doctor|mrs?|ms|miss|mx|sir|dame)\b\W*)+/;

/** Where a contact stands in the alphabet: folded, without its title. */
export function contactOrder({ name, organisation }: ContactDetails): string {
  const folded = fold(name || organisation).trim();
  return `${folded.replace(TITLE, '') || folded} ${fold(organisation)}`.trim();
}
