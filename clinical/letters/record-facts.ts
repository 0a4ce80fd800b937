import { row } from './compose-blocks';
import type { LetterPatient } from './letter-document';

const listed = (facts: readonly string[]) => facts.join('; ') || 'None on record';

/** What the record knows apart from any visit. Allergies and implants always print. */
export function recordFacts(
  { allergies, devices, conditions, medicines }: LetterPatient,
  includesConditions: boolean,
) {
  const allergyWords = {
    none_known: 'No known allergies',
    not_recorded: 'Not recorded',
    recorded: allergies.items.join('; '),
  }[allergies.status];
  return [
    row('Allergies', allergyWords),
    row('Devices and implants', listed(devices)),
    ...(includesConditions
      ? [row('Conditions', listed(conditions)), row('Medicines', listed(medicines))]
      : []),
  ];
}
