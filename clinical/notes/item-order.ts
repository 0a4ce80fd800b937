import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { compareText } from '../history/visits';

/** Items in the order that was given to them; those without one last, by id (which is by time). */
export function inItemOrder(findings: readonly Finding[]): readonly Finding[] {
  const order = (finding: Finding) => textOf(finding, 'position') ?? '~';
  return findings.toSorted(
    (one, other) => compareText(order(one), order(other)) || compareText(one.at, other.at),
  );
}
