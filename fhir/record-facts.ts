import type {
  AllergyIntolerance,
  BundleEntry,
  Condition,
  Device,
  MedicationStatement,
} from '@medplum/fhirtypes';
import type { LetterValues } from '@/clinical/letters/letter-values';
import { ownCode } from './concepts';
import type { LetterEntries } from './letter-entries';

/**
 * What the letter says of the patient's record. Allergies that nobody asked about are no resource: only
 * “No known allergies” is an answer.
 */
export function recordFactsOf(
  { allergies, conditions, medicines, devices }: LetterValues,
  { to, entry }: LetterEntries,
): readonly BundleEntry[] {
  const patient = to('patient');
  const substances =
    allergies.status === 'none_known' ? ['No known allergies'] : [...allergies.items];
  const listed = <R extends AllergyIntolerance | Condition | MedicationStatement | Device>(
    name: string,
    words: readonly string[] | null,
    resource: (text: string) => R,
  ) => (words ?? []).map((text, at) => entry(`${name}-${at}`, resource(text)));
  return [
    ...listed('allergy', substances, (text): AllergyIntolerance => ({
      resourceType: 'AllergyIntolerance',
      clinicalStatus: ownCode('allergy-clinical', 'active'),
      code: { text },
      patient,
    })),
    ...listed('condition', conditions, (text): Condition => ({
      resourceType: 'Condition',
      clinicalStatus: ownCode('condition-clinical', 'active'),
      category: [ownCode('condition-category', 'problem-list-item')],
      code: { text },
      subject: patient,
    })),
    ...listed('medicine', medicines, (text): MedicationStatement => ({
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: { text },
      subject: patient,
    })),
    ...listed('device', devices, (text): Device => ({
      resourceType: 'Device',
      status: 'active',
      type: { text },
      patient,
    })),
  ];
}
