import type { Jurisdiction } from '../clinics/jurisdictions';

/** Numbers that a patient is known by outside the clinic, by where it practises. */
export const IDENTIFIER_SYSTEMS = {
  AU: ['medicare', 'dva', 'ihi'],
  UK: ['nhs', 'chi', 'hcn'],
  NZ: ['nhi'],
  US: ['mbi', 'medicaid'],
} as const satisfies Record<Jurisdiction, readonly string[]>;

export type IdentifierSystem = (typeof IDENTIFIER_SYSTEMS)[Jurisdiction][number];

export const IDENTIFIER_LABEL = {
  medicare: 'Medicare card number',
  dva: 'DVA file number',
  ihi: 'Individual Healthcare Identifier',
  nhs: 'NHS number',
  chi: 'CHI number (Scotland)',
  hcn: 'Health and Care Number (Northern Ireland)',
  nhi: 'NHI number',
  mbi: 'Medicare Beneficiary Identifier',
  medicaid: 'Medicaid number',
} as const satisfies Record<IdentifierSystem, string>;

function isKnownSystem(system: string): system is IdentifierSystem {
  return system in IDENTIFIER_LABEL;
}

/** The label of a system; one that the clinic named itself is its own label. */
export function identifierLabel(system: string): string {
  return isKnownSystem(system) ? IDENTIFIER_LABEL[system] : system;
}

/** An identifier as it is compared: no spaces or hyphens, upper case. */
export function bareIdentifier(value: string): string {
  return value.replaceAll(/[^\p{L}\p{N}]+/gu, '').toUpperCase();
}

const weighted = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/**
 * Eight digits with weights 1, 3, 7, 9 and a ninth that is their sum modulo 10, then the issue
 * number and, when given, the person's place on the card (Services Australia, Medicare card number
 * check digit).
 */
function isMedicare(bare: string): boolean {
  if (!/^[2-6]\d{9}\d?$/.test(bare)) return false;
  return weighted(bare, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(bare[8]);
}

/** Ten digits, modulo 11 with weights 10 to 2 (NHS Data Dictionary, NHS NUMBER). CHI and HCN alike. */
function isNhsLike(bare: string): boolean {
  if (!/^\d{10}$/.test(bare)) return false;
  const check = 11 - (weighted(bare, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 11 ? 0 : check) === Number(bare[9]);
}

/** Three letters without I and O, then NNNN or, since 2022, NNAX (HISO 10046). */
function isNhi(bare: string): boolean {
  return /^[A-HJ-NP-Z]{3}(\d{4}|\d{2}[A-HJ-NP-Z]{2})$/.test(bare);
}

const CHECKS: Partial<
  Record<IdentifierSystem, { isRight: (bare: string) => boolean; words: string }>
> = {
  medicare: {
    isRight: isMedicare,
    words:
      'This is not a Medicare card number: 10 digits, or 11 with the place on the card. Check each digit.',
  },
  nhs: { isRight: isNhsLike, words: 'This is not an NHS number: 10 digits. Check each digit.' },
  chi: { isRight: isNhsLike, words: 'This is not a CHI number: 10 digits. Check each digit.' },
  hcn: {
    isRight: isNhsLike,
    words: 'This is not a Health and Care Number: 10 digits. Check each digit.',
  },
  nhi: {
    isRight: isNhi,
    words: 'This is not an NHI number: three letters and four digits, or the newer form ABC12DE.',
  },
  ihi: {
    isRight: (bare) => /^800360\d{10}$/.test(bare),
    words: 'An Individual Healthcare Identifier has 16 digits and begins with 8003 60.',
  },
  mbi: {
    isRight: (bare) => /^[1-9][A-Z][A-Z\d]\d[A-Z][A-Z\d]\d[A-Z]{2}\d{2}$/.test(bare),
    words: 'This is not a Medicare Beneficiary Identifier: 11 characters, like 1EG4-TE5-MK73.',
  },
};

/** Why a value cannot be an identifier of this system, or null. Empty is no identifier: null. */
export function identifierObjection(system: string, value: string): string | null {
  const bare = bareIdentifier(value);
  if (bare === '' || !isKnownSystem(system)) return null;
  const check = CHECKS[system];
  return !check || check.isRight(bare) ? null : check.words;
}
