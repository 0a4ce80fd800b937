import type { CodeableConcept } from '@medplum/fhirtypes';

/** FHIR's own code systems that a bundle uses; the tests look each code up in the specification. */
const SYSTEMS = {
  'identifier-type': 'http://terminology.hl7.org/CodeSystem/v2-0203',
  'observation-category': 'http://terminology.hl7.org/CodeSystem/observation-category',
  'data-absent-reason': 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  'allergy-clinical': 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical',
  'condition-clinical': 'http://terminology.hl7.org/CodeSystem/condition-clinical',
  'condition-category': 'http://terminology.hl7.org/CodeSystem/condition-category',
  'provenance-participant': 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
} as const;

/** A code of FHIR itself, with words where they say more. */
export function ownCode(
  system: keyof typeof SYSTEMS,
  code: string,
  text?: string,
): CodeableConcept {
  return { coding: [{ system: SYSTEMS[system], code }], ...(text ? { text } : {}) };
}

/** A LOINC code: those of `verified-codes.ts` and no other. Its name is left to LOINC. */
export function loinc(code: string | null, text: string): CodeableConcept {
  return { ...(code ? { coding: [{ system: 'http://loinc.org', code }] } : {}), text };
}

/** The words of an optional text; FHIR knows no empty one. */
export function said(text: string | null): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' || trimmed === undefined ? undefined : trimmed;
}

/** A list, or nothing: FHIR knows no empty one. */
export function some<T>(list: readonly (T | null | undefined)[]): T[] | undefined {
  const there = list.filter((each): each is T => each !== null && each !== undefined);
  return there.length === 0 ? undefined : there;
}
