import type { Jurisdiction } from '../clinics/jurisdictions';

const COUNTRY_CODE = { AU: '61', UK: '44', NZ: '64', US: '1' } as const satisfies Record<
  Jurisdiction,
  string
>;

/** What is dialled before a country code, besides `+`. */
const ABROAD = { AU: '0011', UK: '00', NZ: '00', US: '011' } as const satisfies Record<
  Jurisdiction,
  string
>;

type Dialled = { country: string | null; rest: string };

function dialled(text: string, jurisdiction: Jurisdiction): Dialled {
  const number = text.replace(/ ?(ext|x)\.? ?\d{1,6}$/i, '');
  const digits = number.replaceAll(/\D/g, '');
  const isAbroad = number.trim().startsWith('+');
  const prefix = ABROAD[jurisdiction];
  const whole = isAbroad ? digits : digits.startsWith(prefix) ? digits.slice(prefix.length) : null;
  if (whole === null) return { country: null, rest: digits.replace(/^0+/, '') };
  const own = COUNTRY_CODE[jurisdiction];
  if (!whole.startsWith(own)) return { country: '', rest: whole };
  return { country: own, rest: whole.slice(own.length).replace(/^0+/, '') };
}

/**
 * The digits by which a number is the same however it is written: 0412 345 678, +61 412 345 678
 * and +61 (0)412 345 678 all give 412345678 in Australia; a foreign number keeps its country code.
 */
export function nationalDigits(text: string, jurisdiction: Jurisdiction): string {
  return dialled(text, jurisdiction).rest;
}

/** The beginnings under which a number is looked for: national, and with its country code. */
export function phoneForms(text: string, jurisdiction: Jurisdiction): string[] {
  const { country, rest } = dialled(text, jurisdiction);
  if (rest === '') return [];
  return country === '' ? [rest] : [rest, `${COUNTRY_CODE[jurisdiction]}${rest}`];
}
