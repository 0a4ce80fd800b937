import type { Jurisdiction } from '../clinics/jurisdictions';
import { fold, partsOf } from './fold';
import { bareIdentifier } from './identifiers';
import type { PatientSummary } from './patient-summary';
import type { Findable } from './search-terms';
import { nationalDigits } from './telephone';

export const LIKENESSES = [
  'same_name',
  'similar_name',
  'same_birth',
  'near_birth',
  'same_phone',
  'same_email',
  'same_identifier',
] as const;
export type Likeness = (typeof LIKENESSES)[number];

export const LIKENESS_LABEL = {
  same_name: 'Same name',
  similar_name: 'Part of the name is the same',
  same_birth: 'Same date of birth',
  near_birth: 'Date of birth differs in one part',
  same_phone: 'Same telephone',
  same_email: 'Same e-mail',
  same_identifier: 'Same identifier',
} as const satisfies Record<Likeness, string>;

/** Somebody already registered, and in what they are alike. */
export type LikelyDuplicate = { patient: PatientSummary; likeness: readonly Likeness[] };

/** `dateOfBirth` may be '' while it is not typed yet. */
export type Comparable = Omit<Findable, 'recordNumber'>;

const namesOf = (person: Comparable) => ({
  family: partsOf(fold(person.familyName)),
  given: partsOf(fold(`${person.givenNames} ${person.preferredName ?? ''}`)),
  whole: partsOf(fold(`${person.familyName} ${person.givenNames}`))
    .sort()
    .join(' '),
});

const shares = (some: readonly string[], others: readonly string[]) =>
  some.some((each) => each.length > 1 && others.includes(each)) ||
  (some.length > 0 && some.join('') === others.join(''));

function nameLikeness(a: Comparable, b: Comparable): Likeness[] {
  const [first, second] = [namesOf(a), namesOf(b)];
  if (first.whole !== '' && first.whole === second.whole) return ['same_name'];
  return shares(first.family, second.family) || shares(first.given, second.given)
    ? ['similar_name']
    : [];
}

/** One of day, month and year differs, or day and month are swapped: how a date is mistyped. */
function isNearBirth(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const [first, second] = [a.split('-'), b.split('-')];
  const differing = first.filter((part, index) => part !== second[index]).length;
  if (differing === 1) return true;
  return first[0] === second[0] && first[1] === second[2] && first[2] === second[1];
}

const phonesOf = (person: Comparable, jurisdiction: Jurisdiction) =>
  [person.mobile, person.telephone]
    .filter((phone) => phone !== null)
    .map((phone) => nationalDigits(phone, jurisdiction))
    .filter((digits) => digits.length >= 5);

const identifiersOf = (person: Comparable) =>
  person.identifiers.map(({ system, value }) => `${system} ${bareIdentifier(value)}`);

/** In what two people are alike. */
export function likenessOf(a: Comparable, b: Comparable, jurisdiction: Jurisdiction): Likeness[] {
  const others = phonesOf(b, jurisdiction);
  const identifiers = identifiersOf(b);
  const email = a.email && fold(a.email);
  return [
    ...nameLikeness(a, b),
    ...(a.dateOfBirth !== '' && a.dateOfBirth === b.dateOfBirth
      ? (['same_birth'] as const)
      : isNearBirth(a.dateOfBirth, b.dateOfBirth)
        ? (['near_birth'] as const)
        : []),
    ...(phonesOf(a, jurisdiction).some((phone) => others.includes(phone))
      ? (['same_phone'] as const)
      : []),
    ...(email && b.email && email === fold(b.email) ? (['same_email'] as const) : []),
    ...(identifiersOf(a).some((each) => identifiers.includes(each))
      ? (['same_identifier'] as const)
      : []),
  ];
}

/**
 * Whether two people alike in these ways may be one: asked before a registration is saved. A
 * shared name alone is not enough, nor is a shared telephone: families share both.
 */
export function isLikelySame(likeness: readonly Likeness[]): boolean {
  const has = (...some: Likeness[]) => some.some((each) => likeness.includes(each));
  if (has('same_identifier')) return true;
  if (has('same_name')) return has('same_birth', 'near_birth', 'same_phone', 'same_email');
  return has('same_birth') && has('similar_name', 'same_phone', 'same_email');
}
