import type { Finding } from '../findings/finding';
import { itemName } from '../vocabulary/describe-item';
import { inItemOrder } from './item-order';

const isTreatment = ({ code }: Finding) => code.startsWith('treatment.');
const momentAfter = ({ at }: Finding) => `after:${at.slice('item:'.length)}`;
const nameOf = ({ code, attributes }: Finding) =>
  itemName(code.slice('treatment.'.length), attributes);

/** Re-tests whose treatment is not in the note: nobody can say what they were measured after. */
export function orphanRetests(findings: readonly Finding[]): readonly Finding[] {
  const known = new Set<string>(findings.filter(isTreatment).map(momentAfter));
  return findings.filter(({ moment }) => moment !== 'before' && !known.has(moment));
}

/**
 * "After central PA L4": names the treatment that a re-test followed. Treatments of one name are
 * numbered in the order of the note: "After central PA L4 (2)".
 */
export function momentLabel(moment: string, findings: readonly Finding[]): string {
  const treatments = inItemOrder(findings.filter(isTreatment));
  const treatment = treatments.find((each) => momentAfter(each) === moment);
  if (!treatment) {
    const removed = new Set<string>(orphanRetests(findings).map((each) => each.moment));
    return numbered(
      'After a removed treatment',
      [...removed].toSorted().indexOf(moment),
      removed.size,
    );
  }
  const name = nameOf(treatment);
  const alike = treatments.filter((each) => nameOf(each) === name);
  return numbered(`After ${name}`, alike.indexOf(treatment), alike.length);
}

const numbered = (label: string, index: number, count: number) =>
  count > 1 ? `${label} (${index + 1})` : label;
