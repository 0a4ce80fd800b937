import type { Quantity } from '@medplum/fhirtypes';

/** UCUM for the units of the vocabulary; a score out of some number is a score. */
const UCUM: Readonly<Record<string, string>> = {
  '°': 'deg',
  cm: 'cm',
  mm: 'mm',
  m: 'm',
  s: 's',
  min: 'min',
  h: 'h',
  d: 'd',
  wk: 'wk',
  kg: 'kg',
  'kg/cm²': 'kg/cm2',
  kPa: 'kPa',
  mmHg: 'mm[Hg]',
  'N/m': 'N/m',
  Hz: 'Hz',
  'm/s': 'm/s',
  'km/h': 'km/h',
  '/min': '/min',
  '/s': '/s',
  '°C': 'Cel',
  mL: 'mL',
  '%': '%',
};

/** Numbers without a unit that grade something; every other one counts. */
const GRADES: ReadonlySet<string> = new Set([
  ...['score', 'subscore', 'maximum', 'guarding', 'tenderness', 'sensation', 'reflex'],
  ...['mobilityGrade', 'rpe'],
]);

/** The UCUM code of an attribute's unit; `null` for a unit that is not known. */
export function ucumOf(name: string, unit: string | undefined): string | null {
  if (unit === undefined) return GRADES.has(name) ? '{score}' : '1';
  return UCUM[unit] ?? (/^\/\d+$/.test(unit) ? '{score}' : null);
}

export function quantity(name: string, value: number, unit: string | undefined): Quantity {
  const code = ucumOf(name, unit);
  const words = unit ?? (code === '{score}' ? 'score' : undefined);
  return {
    value,
    ...(words ? { unit: words } : {}),
    ...(code ? { system: 'http://unitsofmeasure.org', code } : {}),
  };
}
